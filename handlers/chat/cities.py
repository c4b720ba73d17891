"""Cities, regions and abbreviations people write for their time zone, beside the names the zone database has itself."""

# The first name of a line is the one that is shown. Names that stand for two zones are left out on purpose.
PLACES: dict[str, str] = {
    "Pacific/Honolulu": "Honolulu, Hawaii, HST",
    "America/Anchorage": "Anchorage, Alaska, AKST, AKDT",
    "America/Los_Angeles": (
        "Los Angeles, LA, San Francisco, SF, San Diego, San Jose, Seattle, Portland, Oakland, Sacramento, Las Vegas, "
        "Long Beach, Eugene, California, Washington State, Nevada, Pacific Time, PST, PDT, PT"
    ),
    "America/Vancouver": "Vancouver, Victoria, British Columbia, BC",
    "America/Phoenix": "Phoenix, Arizona, Tucson, Flagstaff, Scottsdale, Mesa",
    "America/Denver": (
        "Denver, Boulder, Colorado Springs, Salt Lake City, Albuquerque, Santa Fe, Colorado, Utah, Montana, Wyoming, "
        "New Mexico, Bozeman, Mountain Time, MST, MDT, MT"
    ),
    "America/Boise": "Boise, Idaho",
    "America/Edmonton": "Edmonton, Calgary, Alberta",
    "America/Chicago": (
        "Chicago, Houston, Dallas, Austin, San Antonio, Minneapolis, Saint Paul, St Paul, St Louis, Saint Louis, "
        "New Orleans, Milwaukee, Madison, Kansas City, Memphis, Nashville, Oklahoma City, Omaha, Des Moines, Texas, "
        "Illinois, Minnesota, Wisconsin, Iowa, Missouri, Louisiana, Oklahoma, Alabama, Arkansas, Mississippi, "
        "Fort Worth, Tulsa, Central Time, CST, CDT, CT"
    ),
    "America/Winnipeg": "Winnipeg, Manitoba",
    "America/Regina": "Regina, Saskatoon, Saskatchewan",
    "America/Mexico_City": "Mexico City, Guadalajara, Puebla, CDMX",
    "America/New_York": (
        "New York, NYC, New York City, Brooklyn, Boston, Philadelphia, Washington, Washington DC, DC, Atlanta, Miami, "
        "Orlando, Tampa, Jacksonville, Charlotte, Raleigh, Richmond, Baltimore, Pittsburgh, Cleveland, Columbus, "
        "Cincinnati, Buffalo, Hartford, Providence, Massachusetts, Pennsylvania, Virginia, Georgia USA, Ohio, "
        "North Carolina, South Carolina, New Jersey, Connecticut, Maine, Vermont, New Hampshire, Maryland, Delaware, "
        "Rhode Island, West Virginia, Chattanooga, Knoxville, Charleston, Eastern Time, EST, EDT, ET"
    ),
    "America/Detroit": "Detroit, Ann Arbor, Grand Rapids, Michigan",
    "America/Indiana/Indianapolis": "Indianapolis",
    "America/Kentucky/Louisville": "Louisville",
    "America/Toronto": "Toronto, Ottawa, Montreal, Quebec, Hamilton, Ontario Canada, Waterloo",
    "America/Halifax": "Halifax, Nova Scotia, AST, ADT",
    "America/St_Johns": "St Johns, Newfoundland",
    "America/Sao_Paulo": "São Paulo, Rio de Janeiro, Rio, Brasilia, Belo Horizonte, Porto Alegre, Curitiba, Salvador",
    "America/Argentina/Buenos_Aires": "Buenos Aires, Cordoba Argentina, Rosario",
    "America/Bogota": "Bogota, Medellin, Cali",
    "America/Lima": "Lima, Cusco, Arequipa",
    "America/Santiago": "Santiago, Valparaiso",
    "America/Guayaquil": "Guayaquil, Quito",
    "Atlantic/Reykjavik": "Reykjavik",
    "Europe/London": (
        "London, Manchester, Birmingham, Leeds, Liverpool, Bristol, Sheffield, Newcastle, Nottingham, Brighton, "
        "Oxford, Cambridge, Edinburgh, Glasgow, Aberdeen, Cardiff, Belfast, England, Scotland, Wales, UK, "
        "United Kingdom, Great Britain, Britain, BST"
    ),
    "Europe/Dublin": "Dublin, Cork, Galway, Limerick",
    "Europe/Lisbon": "Lisbon, Lisboa, Porto",
    "Europe/Madrid": "Madrid, Barcelona, Valencia, Seville, Sevilla, Bilbao, Malaga, Zaragoza",
    "Europe/Paris": "Paris, Lyon, Marseille, Toulouse, Bordeaux, Nice, Nantes, Strasbourg, Lille, Grenoble, Rennes",
    "Europe/Brussels": "Brussels, Bruxelles, Antwerp, Ghent, Bruges",
    "Europe/Amsterdam": "Amsterdam, Rotterdam, Utrecht, The Hague, Den Haag, Eindhoven, Holland, Netherlands",
    "Europe/Berlin": (
        "Berlin, Hamburg, Munich, München, Muenchen, Cologne, Köln, Koeln, Frankfurt, Stuttgart, Düsseldorf, Leipzig, "
        "Dresden, Hannover, Hanover, Nuremberg, Nürnberg, Bremen, Freiburg, Germany, Deutschland, CET, CEST, MEZ, MESZ"
    ),
    "Europe/Zurich": "Zurich, Zürich, Geneva, Genève, Genf, Basel, Bern, Lausanne, Lucerne",
    "Europe/Vienna": "Vienna, Wien, Graz, Salzburg, Innsbruck, Linz",
    "Europe/Rome": "Rome, Roma, Milan, Milano, Turin, Torino, Naples, Napoli, Florence, Firenze, Bologna, Venice",
    "Europe/Copenhagen": "Copenhagen, København, Aarhus, Odense",
    "Europe/Oslo": "Oslo, Bergen, Trondheim, Stavanger",
    "Europe/Stockholm": "Stockholm, Gothenburg, Göteborg, Malmö, Malmo, Uppsala",
    "Europe/Warsaw": "Warsaw, Warszawa, Krakow, Kraków, Gdansk, Wroclaw, Poznan",
    "Europe/Prague": "Prague, Praha, Brno, Czech Republic",
    "Europe/Budapest": "Budapest",
    "Europe/Athens": "Athens, Thessaloniki",
    "Europe/Helsinki": "Helsinki, Tampere, Turku, Espoo",
    "Europe/Kyiv": "Kyiv, Kiev, Lviv, Odesa, Kharkiv",
    "Europe/Bucharest": "Bucharest, Cluj, Timisoara",
    "Europe/Istanbul": "Istanbul, Ankara, Izmir, Türkiye, Turkey",
    "Europe/Moscow": "Moscow, St Petersburg, Saint Petersburg, MSK",
    "Africa/Cairo": "Cairo, Alexandria",
    "Africa/Casablanca": "Casablanca, Marrakesh, Marrakech, Rabat",
    "Africa/Lagos": "Lagos, Abuja",
    "Africa/Nairobi": "Nairobi, Iten, Eldoret",
    "Africa/Addis_Ababa": "Addis Ababa",
    "Africa/Johannesburg": "Johannesburg, Cape Town, Durban, Pretoria",
    "Asia/Jerusalem": "Jerusalem, Tel Aviv, Haifa",
    "Asia/Dubai": "Dubai, Abu Dhabi, UAE",
    "Asia/Riyadh": "Riyadh, Jeddah",
    "Asia/Tehran": "Tehran",
    "Asia/Karachi": "Karachi, Lahore, Islamabad",
    "Asia/Kolkata": (
        "Delhi, New Delhi, Mumbai, Bombay, Bangalore, Bengaluru, Chennai, Hyderabad, Kolkata, Calcutta, Pune, Ahmedabad"
    ),
    "Asia/Kathmandu": "Kathmandu",
    "Asia/Dhaka": "Dhaka",
    "Asia/Bangkok": "Bangkok, Chiang Mai, Phuket",
    "Asia/Ho_Chi_Minh": "Ho Chi Minh City, Saigon, Hanoi, Da Nang",
    "Asia/Jakarta": "Jakarta, Bandung, Yogyakarta",
    "Asia/Makassar": "Bali, Denpasar",
    "Asia/Kuala_Lumpur": "Kuala Lumpur, KL, Penang",
    "Asia/Singapore": "Singapore",
    "Asia/Manila": "Manila, Cebu",
    "Asia/Hong_Kong": "Hong Kong, HK",
    "Asia/Shanghai": "Shanghai, Beijing, Shenzhen, Guangzhou, Chengdu, Hangzhou, Wuhan, China",
    "Asia/Taipei": "Taipei",
    "Asia/Seoul": "Seoul, Busan, South Korea, Korea",
    "Asia/Tokyo": "Tokyo, Osaka, Kyoto, Sapporo, Nagoya, Fukuoka, Yokohama, JST",
    "Australia/Perth": "Perth, Western Australia, AWST",
    "Australia/Adelaide": "Adelaide, South Australia",
    "Australia/Darwin": "Darwin, Northern Territory",
    "Australia/Brisbane": "Brisbane, Gold Coast, Cairns, Queensland",
    "Australia/Melbourne": "Melbourne, Victoria Australia, Geelong",
    "Australia/Sydney": "Sydney, Canberra, New South Wales, Newcastle Australia, AEST, AEDT",
    "Australia/Hobart": "Hobart, Tasmania",
    "Pacific/Auckland": "Auckland, Wellington, Christchurch, Queenstown, Dunedin, NZ, New Zealand",
    "UTC": "UTC, GMT",
}

# Names that mean more than one zone: asked about with buttons.
AMBIGUOUS: dict[str, tuple[str, ...]] = {
    "Georgia": ("America/New_York", "Asia/Tbilisi"),
    "Victoria": ("Australia/Melbourne", "America/Vancouver"),
    "Birmingham": ("Europe/London", "America/Chicago"),
    "Cambridge": ("Europe/London", "America/New_York"),
    "Portland": ("America/Los_Angeles", "America/New_York"),
    "Newcastle": ("Europe/London", "Australia/Sydney"),
    "Hamilton": ("America/Toronto", "Pacific/Auckland"),
    "Columbus": ("America/New_York", "America/Chicago"),
    "Richmond": ("America/New_York", "Europe/London"),
    "Wellington": ("Pacific/Auckland", "Europe/London"),
    "Ontario": ("America/Toronto", "America/Los_Angeles"),
    "St Petersburg": ("Europe/Moscow", "America/New_York"),
    "Valencia": ("Europe/Madrid", "America/Caracas"),
    "Cordoba": ("Europe/Madrid", "America/Argentina/Buenos_Aires"),
    "IST": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "CST": ("America/Chicago", "Asia/Shanghai"),
    "AST": ("America/Halifax", "Asia/Riyadh"),
    "United States": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    "USA": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    "US": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    "America": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
}

# Offered as buttons, west to east.
OFFERED = (
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Sao_Paulo",
    "Europe/London",
    "Europe/Berlin",
    "Africa/Johannesburg",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Sydney",
)
