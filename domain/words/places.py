"""Places and their time zones: every zone's own city, countries with one zone, and other places by name."""

# From the IANA time zone database (zone.tab, iso3166.tab; public domain).
ZONES = """
Africa/Abidjan Africa/Accra Africa/Addis_Ababa Africa/Algiers Africa/Asmara Africa/Bamako Africa/Bangui
Africa/Banjul Africa/Bissau Africa/Blantyre Africa/Brazzaville Africa/Bujumbura Africa/Cairo Africa/Casablanca
Africa/Ceuta Africa/Conakry Africa/Dakar Africa/Dar_es_Salaam Africa/Djibouti Africa/Douala Africa/El_Aaiun
Africa/Freetown Africa/Gaborone Africa/Harare Africa/Johannesburg Africa/Juba Africa/Kampala Africa/Khartoum
Africa/Kigali Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Lome Africa/Luanda Africa/Lubumbashi
Africa/Lusaka Africa/Malabo Africa/Maputo Africa/Maseru Africa/Mbabane Africa/Mogadishu Africa/Monrovia
Africa/Nairobi Africa/Ndjamena Africa/Niamey Africa/Nouakchott Africa/Ouagadougou Africa/Porto-Novo Africa/Sao_Tome
Africa/Tripoli Africa/Tunis Africa/Windhoek America/Adak America/Anchorage America/Anguilla America/Antigua
America/Araguaina America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/Cordoba
America/Argentina/Jujuy America/Argentina/La_Rioja America/Argentina/Mendoza America/Argentina/Rio_Gallegos
America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman
America/Argentina/Ushuaia America/Aruba America/Asuncion America/Atikokan America/Bahia America/Bahia_Banderas
America/Barbados America/Belem America/Belize America/Blanc-Sablon America/Boa_Vista America/Bogota America/Boise
America/Cambridge_Bay America/Campo_Grande America/Cancun America/Caracas America/Cayenne America/Cayman
America/Chicago America/Chihuahua America/Ciudad_Juarez America/Costa_Rica America/Coyhaique America/Creston
America/Cuiaba America/Curacao America/Danmarkshavn America/Dawson America/Dawson_Creek America/Denver
America/Detroit America/Dominica America/Edmonton America/Eirunepe America/El_Salvador America/Fort_Nelson
America/Fortaleza America/Glace_Bay America/Goose_Bay America/Grand_Turk America/Grenada America/Guadeloupe
America/Guatemala America/Guayaquil America/Guyana America/Halifax America/Havana America/Hermosillo
America/Indiana/Indianapolis America/Indiana/Knox America/Indiana/Marengo America/Indiana/Petersburg
America/Indiana/Tell_City America/Indiana/Vevay America/Indiana/Vincennes America/Indiana/Winamac America/Inuvik
America/Iqaluit America/Jamaica America/Juneau America/Kentucky/Louisville America/Kentucky/Monticello
America/Kralendijk America/La_Paz America/Lima America/Los_Angeles America/Lower_Princes America/Maceio
America/Managua America/Manaus America/Marigot America/Martinique America/Matamoros America/Mazatlan
America/Menominee America/Merida America/Metlakatla America/Mexico_City America/Miquelon America/Moncton
America/Monterrey America/Montevideo America/Montserrat America/Nassau America/New_York America/Nome America/Noronha
America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem America/Nuuk America/Ojinaga
America/Panama America/Paramaribo America/Phoenix America/Port-au-Prince America/Port_of_Spain America/Porto_Velho
America/Puerto_Rico America/Punta_Arenas America/Rankin_Inlet America/Recife America/Regina America/Resolute
America/Rio_Branco America/Santarem America/Santiago America/Santo_Domingo America/Sao_Paulo America/Scoresbysund
America/Sitka America/St_Barthelemy America/St_Johns America/St_Kitts America/St_Lucia America/St_Thomas
America/St_Vincent America/Swift_Current America/Tegucigalpa America/Thule America/Tijuana America/Toronto
America/Tortola America/Vancouver America/Whitehorse America/Winnipeg America/Yakutat Antarctica/Casey
Antarctica/Davis Antarctica/DumontDUrville Antarctica/Macquarie Antarctica/Mawson Antarctica/McMurdo
Antarctica/Palmer Antarctica/Rothera Antarctica/Syowa Antarctica/Troll Antarctica/Vostok Arctic/Longyearbyen
Asia/Aden Asia/Almaty Asia/Amman Asia/Anadyr Asia/Aqtau Asia/Aqtobe Asia/Ashgabat Asia/Atyrau Asia/Baghdad
Asia/Bahrain Asia/Baku Asia/Bangkok Asia/Barnaul Asia/Beirut Asia/Bishkek Asia/Brunei Asia/Chita Asia/Colombo
Asia/Damascus Asia/Dhaka Asia/Dili Asia/Dubai Asia/Dushanbe Asia/Famagusta Asia/Gaza Asia/Hebron Asia/Ho_Chi_Minh
Asia/Hong_Kong Asia/Hovd Asia/Irkutsk Asia/Jakarta Asia/Jayapura Asia/Jerusalem Asia/Kabul Asia/Kamchatka
Asia/Karachi Asia/Kathmandu Asia/Khandyga Asia/Kolkata Asia/Krasnoyarsk Asia/Kuala_Lumpur Asia/Kuching Asia/Kuwait
Asia/Macau Asia/Magadan Asia/Makassar Asia/Manila Asia/Muscat Asia/Nicosia Asia/Novokuznetsk Asia/Novosibirsk
Asia/Omsk Asia/Oral Asia/Phnom_Penh Asia/Pontianak Asia/Pyongyang Asia/Qatar Asia/Qostanay Asia/Qyzylorda
Asia/Riyadh Asia/Sakhalin Asia/Samarkand Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Srednekolymsk Asia/Taipei
Asia/Tashkent Asia/Tbilisi Asia/Tehran Asia/Thimphu Asia/Tokyo Asia/Tomsk Asia/Ulaanbaatar Asia/Urumqi Asia/Ust-Nera
Asia/Vientiane Asia/Vladivostok Asia/Yakutsk Asia/Yangon Asia/Yekaterinburg Asia/Yerevan Atlantic/Azores
Atlantic/Bermuda Atlantic/Canary Atlantic/Cape_Verde Atlantic/Faroe Atlantic/Madeira Atlantic/Reykjavik
Atlantic/South_Georgia Atlantic/St_Helena Atlantic/Stanley Australia/Adelaide Australia/Brisbane
Australia/Broken_Hill Australia/Darwin Australia/Eucla Australia/Hobart Australia/Lindeman Australia/Lord_Howe
Australia/Melbourne Australia/Perth Australia/Sydney Europe/Amsterdam Europe/Andorra Europe/Astrakhan Europe/Athens
Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Bucharest Europe/Budapest Europe/Busingen
Europe/Chisinau Europe/Copenhagen Europe/Dublin Europe/Gibraltar Europe/Guernsey Europe/Helsinki Europe/Isle_of_Man
Europe/Istanbul Europe/Jersey Europe/Kaliningrad Europe/Kirov Europe/Kyiv Europe/Lisbon Europe/Ljubljana
Europe/London Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Mariehamn Europe/Minsk Europe/Monaco Europe/Moscow
Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Riga Europe/Rome Europe/Samara Europe/San_Marino
Europe/Sarajevo Europe/Saratov Europe/Simferopol Europe/Skopje Europe/Sofia Europe/Stockholm Europe/Tallinn
Europe/Tirane Europe/Ulyanovsk Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Vilnius Europe/Volgograd
Europe/Warsaw Europe/Zagreb Europe/Zurich Indian/Antananarivo Indian/Chagos Indian/Christmas Indian/Cocos
Indian/Comoro Indian/Kerguelen Indian/Mahe Indian/Maldives Indian/Mauritius Indian/Mayotte Indian/Reunion
Pacific/Apia Pacific/Auckland Pacific/Bougainville Pacific/Chatham Pacific/Chuuk Pacific/Easter Pacific/Efate
Pacific/Fakaofo Pacific/Fiji Pacific/Funafuti Pacific/Galapagos Pacific/Gambier Pacific/Guadalcanal Pacific/Guam
Pacific/Honolulu Pacific/Kanton Pacific/Kiritimati Pacific/Kosrae Pacific/Kwajalein Pacific/Majuro Pacific/Marquesas
Pacific/Midway Pacific/Nauru Pacific/Niue Pacific/Norfolk Pacific/Noumea Pacific/Pago_Pago Pacific/Palau
Pacific/Pitcairn Pacific/Pohnpei Pacific/Port_Moresby Pacific/Rarotonga Pacific/Saipan Pacific/Tahiti Pacific/Tarawa
Pacific/Tongatapu Pacific/Wake Pacific/Wallis
"""

# A zone, then the countries whose people keep its time.
COUNTRIES = """
Asia/Kabul: afghanistan; Europe/Mariehamn: aland islands; Europe/Tirane: albania; Africa/Algiers: algeria;
Europe/Andorra: andorra; Africa/Luanda: angola; America/Anguilla: anguilla; America/Argentina/Buenos_Aires:
argentina; Asia/Yerevan: armenia; America/Aruba: aruba; Europe/Vienna: austria, osterreich; Asia/Baku: azerbaijan;
America/Nassau: bahamas; Asia/Bahrain: bahrain; Asia/Dhaka: bangladesh; America/Barbados: barbados; Europe/Minsk:
belarus; Europe/Brussels: belgium; America/Belize: belize; Africa/Porto-Novo: benin; Atlantic/Bermuda: bermuda;
Asia/Thimphu: bhutan; America/La_Paz: bolivia; Europe/Sarajevo: bosnia, bosnia and herzegovina; Africa/Gaborone:
botswana; Europe/London: britain, england, great britain, scotland, uk, united kingdom, wales; Indian/Chagos:
british indian ocean territory; Asia/Brunei: brunei; Europe/Sofia: bulgaria; Africa/Ouagadougou: burkina faso;
Africa/Bujumbura: burundi; Asia/Phnom_Penh: cambodia; Africa/Douala: cameroon; Atlantic/Cape_Verde: cape verde;
America/Kralendijk: caribbean nl; America/Cayman: cayman islands; Africa/Ndjamena: chad; America/Santiago: chile;
Asia/Shanghai: china; Indian/Christmas: christmas island; America/Bogota: colombia; Indian/Comoro: comoros;
Pacific/Rarotonga: cook islands; America/Costa_Rica: costa rica; Africa/Abidjan: cote divoire; Europe/Zagreb:
croatia; America/Havana: cuba; America/Curacao: curacao; Asia/Nicosia: cyprus; Europe/Prague: czech republic,
czechia; Europe/Copenhagen: denmark; Africa/Djibouti: djibouti; America/Dominica: dominica; America/Santo_Domingo:
dominican republic; Asia/Dili: east timor; America/Guayaquil: ecuador; Africa/Cairo: egypt; America/El_Salvador: el
salvador; Africa/Malabo: equatorial guinea; Africa/Asmara: eritrea; Europe/Tallinn: estonia; Africa/Mbabane:
eswatini, swaziland; Africa/Addis_Ababa: ethiopia; Atlantic/Stanley: falkland islands; Atlantic/Faroe: faroe
islands; Pacific/Fiji: fiji; Europe/Helsinki: finland; Europe/Paris: france; America/Cayenne: french guiana;
Africa/Libreville: gabon; Africa/Banjul: gambia; Asia/Tbilisi: georgia; Europe/Berlin: deutschland, germany;
Africa/Accra: ghana; Europe/Gibraltar: gibraltar; Europe/Athens: greece; America/Nuuk: greenland; America/Grenada:
grenada; America/Guadeloupe: guadeloupe; Pacific/Guam: guam; America/Guatemala: guatemala; Europe/Guernsey:
guernsey; Africa/Conakry: guinea; Africa/Bissau: guinea-bissau; America/Guyana: guyana; America/Port-au-Prince:
haiti; America/Tegucigalpa: honduras; Asia/Hong_Kong: hong kong; Europe/Budapest: hungary; Atlantic/Reykjavik:
iceland; Asia/Kolkata: india; Asia/Tehran: iran; Asia/Baghdad: iraq; Europe/Dublin: eire, ireland;
Europe/Isle_of_Man: isle of man; Asia/Jerusalem: israel; Europe/Rome: italy; America/Jamaica: jamaica; Asia/Tokyo:
japan; Europe/Jersey: jersey; Asia/Amman: jordan; Asia/Almaty: kazakhstan; Africa/Nairobi: kenya; Asia/Kuwait:
kuwait; Asia/Bishkek: kyrgyzstan; Asia/Vientiane: laos; Europe/Riga: latvia; Asia/Beirut: lebanon; Africa/Maseru:
lesotho; Africa/Monrovia: liberia; Africa/Tripoli: libya; Europe/Vaduz: liechtenstein; Europe/Vilnius: lithuania;
Europe/Luxembourg: luxembourg; Asia/Macau: macau; Indian/Antananarivo: madagascar; Africa/Blantyre: malawi;
Asia/Kuala_Lumpur: malaysia; Indian/Maldives: maldives; Africa/Bamako: mali; Europe/Malta: malta;
America/Martinique: martinique; Africa/Nouakchott: mauritania; Indian/Mauritius: mauritius; Indian/Mayotte: mayotte;
Europe/Chisinau: moldova; Europe/Monaco: monaco; Asia/Ulaanbaatar: mongolia; Europe/Podgorica: montenegro;
America/Montserrat: montserrat; Africa/Casablanca: morocco; Africa/Maputo: mozambique; Asia/Yangon: burma, myanmar;
Africa/Windhoek: namibia; Pacific/Nauru: nauru; Asia/Kathmandu: nepal; Europe/Amsterdam: holland, netherlands;
Pacific/Noumea: new caledonia; Pacific/Auckland: new zealand; America/Managua: nicaragua; Africa/Niamey: niger;
Africa/Lagos: nigeria; Pacific/Niue: niue; Pacific/Norfolk: norfolk island; Asia/Pyongyang: north korea;
Europe/Skopje: macedonia, north macedonia; Pacific/Saipan: northern mariana islands; Europe/Oslo: norway;
Asia/Muscat: oman; Asia/Karachi: pakistan; Pacific/Palau: palau; Asia/Gaza: palestine; America/Panama: panama;
America/Asuncion: paraguay; America/Lima: peru; Asia/Manila: philippines, the philippines; Pacific/Pitcairn:
pitcairn; Europe/Warsaw: poland; America/Puerto_Rico: puerto rico; Asia/Qatar: qatar; Indian/Reunion: reunion;
Europe/Bucharest: romania; Africa/Kigali: rwanda; Europe/San_Marino: san marino; Asia/Riyadh: saudi arabia;
Africa/Dakar: senegal; Europe/Belgrade: serbia; Indian/Mahe: seychelles; Africa/Freetown: sierra leone;
Asia/Singapore: singapore; Europe/Bratislava: slovakia; Europe/Ljubljana: slovenia; Pacific/Guadalcanal: solomon
islands; Africa/Mogadishu: somalia; Africa/Johannesburg: south africa; Asia/Seoul: korea, south korea; Africa/Juba:
south sudan; Asia/Colombo: sri lanka; America/St_Barthelemy: st barthelemy; Atlantic/St_Helena: st helena;
America/St_Lucia: st lucia; America/St_Vincent: st vincent; Africa/Khartoum: sudan; America/Paramaribo: suriname;
Europe/Stockholm: sweden; Europe/Zurich: schweiz, switzerland; Asia/Damascus: syria; Asia/Taipei: taiwan;
Asia/Dushanbe: tajikistan; Africa/Dar_es_Salaam: tanzania; Asia/Bangkok: thailand; Africa/Lome: togo;
Pacific/Fakaofo: tokelau; Pacific/Tongatapu: tonga; America/Port_of_Spain: trinidad, trinidad and tobago;
Africa/Tunis: tunisia; Europe/Istanbul: turkey; Asia/Ashgabat: turkmenistan; Pacific/Funafuti: tuvalu;
Africa/Kampala: uganda; Europe/Kyiv: ukraine; Asia/Dubai: uae, united arab emirates; America/Montevideo: uruguay;
Asia/Tashkent: uzbekistan; Pacific/Efate: vanuatu; Europe/Vatican: vatican city; America/Caracas: venezuela;
Asia/Ho_Chi_Minh: vietnam; Africa/El_Aaiun: western sahara; Asia/Aden: yemen; Africa/Lusaka: zambia; Africa/Harare:
zimbabwe
"""

# A zone, then cities, regions and abbreviations that are not its own name.
CITIES = """
America/New_York: boston, nyc, new york city, brooklyn, philadelphia, miami, atlanta, washington, washington dc,
orlando, tampa, charlotte, raleigh, pittsburgh, cleveland, columbus, cincinnati, baltimore, buffalo, richmond,
florida, georgia usa, massachusetts, new jersey, virginia, ohio, pennsylvania, north carolina, south carolina,
connecticut, maine, vermont, maryland, est, edt, et, eastern, eastern time, us eastern; America/Chicago: houston,
dallas, austin, san antonio, minneapolis, st louis, milwaukee, nashville, new orleans, kansas city, memphis,
oklahoma city, omaha, texas, illinois, wisconsin, minnesota, iowa, missouri, louisiana, alabama, cst, cdt, central
time, us central; America/Denver: salt lake city, boulder, albuquerque, colorado springs, colorado, utah, montana,
wyoming, new mexico, mst, mdt, mountain time, us mountain; America/Phoenix: arizona, tucson, flagstaff;
America/Los_Angeles: la, san francisco, sf, san diego, seattle, oakland, sacramento, san jose, las vegas, eugene,
california, oregon, washington state, nevada, pst, pdt, pt, pacific, pacific time, us pacific; America/Anchorage:
alaska; Pacific/Honolulu: hawaii; America/Toronto: ottawa, montreal, quebec, ontario, hamilton ontario;
America/Vancouver: british columbia, victoria bc; America/Edmonton: calgary, alberta; America/Winnipeg: manitoba;
America/Halifax: nova scotia, atlantic time; America/St_Johns: newfoundland; America/Sao_Paulo: rio, rio de janeiro,
brasilia, curitiba, porto alegre, belo horizonte; America/Mexico_City: guadalajara, cdmx, puebla;
America/Argentina/Buenos_Aires: rosario; America/Bogota: medellin, cali; Europe/London: manchester, birmingham,
edinburgh, glasgow, leeds, liverpool, bristol, cardiff, oxford, cambridge, sheffield, newcastle, bst, uk time;
Europe/Berlin: munich, munchen, hamburg, cologne, koln, frankfurt, stuttgart, dusseldorf, leipzig, dresden,
hannover, nuremberg, cet, cest, central european time; Europe/Paris: lyon, marseille, toulouse, nice, bordeaux,
lille, nantes, strasbourg; Europe/Madrid: barcelona, valencia, seville, sevilla, bilbao, malaga; Atlantic/Canary:
canary islands, tenerife, las palmas; Europe/Rome: milan, milano, turin, naples, florence, bologna, venice;
Europe/Amsterdam: rotterdam, the hague, utrecht, eindhoven; Europe/Brussels: antwerp, ghent; Europe/Zurich: geneva,
basel, bern, lausanne; Europe/Vienna: wien, salzburg, graz, innsbruck; Europe/Lisbon: porto, wet; Europe/Warsaw:
krakow, gdansk, wroclaw, poznan; Europe/Prague: brno; Europe/Stockholm: gothenburg, malmo; Europe/Oslo: bergen,
trondheim; Europe/Copenhagen: aarhus; Europe/Helsinki: tampere, turku, eet; Europe/Moscow: saint petersburg, st
petersburg, msk, kazan; Asia/Yekaterinburg: ekaterinburg, perm, chelyabinsk; Europe/Kyiv: kiev, lviv, odesa, odessa,
kharkiv, dnipro; Europe/Istanbul: ankara, izmir; Europe/Athens: thessaloniki; Asia/Jerusalem: tel aviv, haifa;
Africa/Cairo: alexandria; Africa/Johannesburg: cape town, durban, pretoria; Africa/Nairobi: iten, eldoret, mombasa;
Africa/Lagos: abuja; Africa/Casablanca: rabat, marrakech; Asia/Dubai: abu dhabi; Asia/Riyadh: jeddah, mecca;
Asia/Tehran: isfahan; Asia/Karachi: lahore, islamabad; Asia/Kolkata: mumbai, bombay, delhi, new delhi, bangalore,
bengaluru, chennai, hyderabad, pune, calcutta, ahmedabad, ist; Asia/Shanghai: beijing, shenzhen, guangzhou, chengdu,
wuhan, hangzhou; Asia/Hong_Kong: hk, hong kong; Asia/Tokyo: osaka, kyoto, yokohama, nagoya, sapporo, fukuoka, jst;
Asia/Seoul: busan; Asia/Bangkok: chiang mai, phuket; Asia/Ho_Chi_Minh: saigon, hanoi; Asia/Jakarta: bandung,
surabaya, java; Asia/Makassar: bali, denpasar; Asia/Manila: cebu; Asia/Taipei: kaohsiung; Asia/Singapore: sg;
Australia/Sydney: canberra, wollongong, nsw, aest; Australia/Melbourne: victoria, geelong; Australia/Brisbane: gold
coast, queensland, cairns; Australia/Perth: western australia; Australia/Adelaide: south australia;
Australia/Hobart: tasmania; Pacific/Auckland: wellington, christchurch, dunedin, queenstown, nz; UTC: gmt, z, zulu,
utc, universal
"""
