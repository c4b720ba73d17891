"""Everyday German of runners, for the commonest things that are asked."""

from domain.plan import DayType
from domain.race import HALF, MARATHON
from domain.words.lexicon.meanings import M

MEANINGS: dict[M, str] = {
    M.FILLER: "ne, nen, nem, voll, zeit, also, tut, tun mir, ich will, total, richtig, nochmal, übrigens, halt, "
    "leider, heute bin, linke, linkes, "
    "linken, linker, rechte, rechtes, rechten, rechter, ich, du, mir, mich, dir, dich, mein, meine, meinen, meiner, "
    "meinem, der, die, das, den, dem, des, ein, eine, einen, einer, einem, bin, bist, ist, sind, war, hab, habe, "
    "hast, hat, haben, kann, kannst, koennen, können, könnte, konnte, möchte, will, würde, soll, sollte, muss, "
    "bitte, mal, doch, so, es, was, von, vom, im, in, zum, zur, mit mir, dann, jetzt, gerade, schon, noch, auch, "
    "etwas, bisschen, ein bisschen, wenig, ganz, sehr, zu gehen, gehen, geht, gerne, lieber, machen, mach, mache, "
    "macht, tun, da, dass, aber, eigentlich, wieder, lauf, laufen, steht, stehen, an, gibt, gib, heute ist, lass, "
    "lasse, legen, leg, los, denn, mehr so, dein, deine, hier, sein, werden, wird, wirst, am, bei, beim, für, fuer, "
    "ja bitte, wollen, wollte, brauche, bräuchte, einfach, unser, unsere, werde, gehe, für mich",
    M.AND: "und, u",
    M.IT: "ihn, das training, den lauf, diesen lauf, die einheit, dieses training",
    M.TO: "auf, zu, nach, auf den",
    M.FROM: "von, vom, zwischen, ab",
    M.ON: "am, für",
    M.AT: "um, gegen",
    M.BY: "um",
    M.UNTIL: "bis, bis zum, bis zu",
    M.WITH: "mit, gegen",
    M.INSTEAD: "stattdessen, dafür, lieber",
    M.INSTEAD_OF: "statt, anstatt, anstelle von, statt am",
    M.BECAUSE: "weil, wegen, da ich",
    M.OFF: "frei, freihaben",
    M.BACK: "einen tag später, nach hinten, später, einen tag nach hinten",
    M.SOONER: "einen tag früher, nach vorne, früher, vor",
    M.NOT: "nicht, kein, keine, keinen, ohne, nichts",
    M.CANT: "kann ich nicht laufen, kann leider nicht, kann ich leider nicht, werde ich nicht laufen, "
    "laufe ich nicht, laufe nicht, geht leider nicht, geht bei mir nicht, nicht schaffen, kann nicht, "
    "kann ich nicht, schaffe nicht, schaffe ich nicht, geht nicht, klappt nicht, nicht laufen, nicht können",
    M.DIDNT: "nicht gelaufen, nicht geschafft, bin nicht gelaufen, war nicht laufen, nicht trainiert",
    M.NEVER: "nie, niemals",
    M.NO_MORE: "nicht mehr, keine mehr",
    M.ALWAYS: "immer, jede woche, ab jetzt, dauerhaft, ab sofort",
    M.ALSO: "auch",
    M.ONLY: "nur, maximal, höchstens, bloß, habe nur, nur noch",
    M.TOO: "zu, zu viel, zuviel, zu viele",
    M.MORE: "mehr, zusätzlich",
    M.LESS: "weniger",
    M.ALL: "alles, alle, ganzen, ganze",
    M.REST_OF: "rest der, rest von der, der rest der, den rest der",
    M.MOVE: "verschieben, verschieb, verschiebe, verlegen, verlege, leg, legen, schieb, schiebe, schieben, bewege, "
    "machen, laufen, nachholen, verschoben",
    M.SWAP: "tauschen, tausche, tausch, vertauschen, wechseln, wechsle",
    M.SHORTEN: "kürzen, kürze, kürz, verkürzen, verkürze, reduzieren, reduziere",
    M.LENGTHEN: "verlängern, verlängere, länger machen",
    M.CHANGE: "ändern, ändere, mach, mache, machen, setz, setze, umstellen, stell, stelle",
    M.SKIP: "auslassen, ausfallen lassen, auslassen, lasse aus, lass aus, lasse ich aus, ausfallen, fällt aus, "
    "streichen, streiche, absagen, "
    "weglassen, skippen, überspringen, aus, entfällt",
    M.REST: "kein laufen, kein lauf, keine läufe, kein training, pause, ruhetag, ruhen, ausruhen, pausieren, "
    "laufpause, ruhe",
    M.MISSED: "ausgelassen, ausgefallen, verpasst, ist ausgefallen, geschwänzt",
    M.RUN: "lauf, läufe, laufen, training, einheit, trainieren, joggen, trainingseinheit, laufe, loslaufen",
    M.RAN: "gelaufen, bin gelaufen, gerannt, gejoggt, geschafft, trainiert, lief",
    M.DONE: "fertig, erledigt, gemacht, geschafft, abgehakt, lauf gemacht, training gemacht, absolviert, "
    "heute gelaufen",
    M.REMOVE: "löschen, lösche, entferne, entfernen",
    M.MY_RUNS: "meine läufe, alle läufe, letzte läufe, mein trainingstagebuch, trainingstagebuch",
    M.LOG: "eintragen, loggen, notieren, protokollieren",
    M.SHOW: "zeig, zeige, zeig mir, anzeigen, zeigen, öffne",
    M.EASIER: "leichter, einfacher, lockerer, leichteres, was leichteres, leichtere, ruhiger, weniger hart, "
    "lockere, entlasten",
    M.HARDER: "härter, schwerer, anspruchsvoller",
    M.SHORTER: "kürzer, kürzeres",
    M.LONGER: "länger, weiter",
    M.EASY: "locker, leicht, einfach, entspannt",
    M.HARD: "hart, anstrengend, schwer, schwierig, heftig, krass, zäh",
    M.OTHER_SPORT: "radfahren, rad, fahrrad, rad gefahren, schwimmen, geschwommen, wandern, gewandert, yoga, "
    "fußball, rudern, spazieren, radeln, geradelt, crosstrainer",
    M.UNDO: "rückgängig, mach das rückgängig, rückgängig machen, zurücknehmen, mach es rückgängig",
    M.RACED: "wettkampf, bestzeit, neue bestzeit, rennen gelaufen",
    M.BUSY: "keine zeit, termin, passt nicht, passt mir nicht",
    M.WHAT: "was habe ich, was hab ich, was muss ich machen, was kommt, was gibt es, was liegt an, was, was ist, "
    "was steht an, was muss ich, welche, welches, welcher, was steht",
    M.WHEN: "wann, wann ist",
    M.WHY: "warum, wieso, weshalb",
    M.HOW: "wie",
    M.HOW_MUCH: "wie viele, wieviel, wie viel, wieviele, wie weit",
    M.HOW_FAST: "wie schnell soll ich, in welchem tempo, mit welchem tempo, wie schnell muss ich, wie schnell, "
    "welches tempo, welche pace",
    M.HOW_LONG: "wie lange, wie lang",
    M.NEXT: "nächster lauf, nächstes training, nächste einheit",
    M.PLAN: "plan, trainingsplan, gesamtplan, ganzer plan, der plan, übersicht",
    M.MONTH_VIEW: "monat, vier wochen, monatsansicht",
    M.CHART: "diagramm, grafik, chart, kurve",
    M.PROGRESS: "fortschritt, wie läuft, wie läuft mein, wie läuft mein training, wie steht es, stand, statistik, "
    "wie läufts, wie läuft es, wie läuft das training",
    M.MILEAGE: "kilometer, umfang, wochenumfang, wochenkilometer, km, meilen",
    M.MY_RACE: "rennen, mein rennen, der marathon, mein marathon, marathon, wettkampf, der wettkampf, lauf",
    M.COUNTDOWN: "wie viele tage noch, wie viele tage, wie lange noch, wie viele wochen noch, wie viele wochen, "
    "tage noch, noch bis zum, bis zum rennen",
    M.ON_TRACK: "auf kurs, schaffe ich, schaff ich, im plan, erreiche ich, bereit, packe ich",
    M.PREDICTED: "prognose, welche zeit, voraussichtlich, vorhersage",
    M.GOAL: "ziel, zielzeit, mein ziel, neues ziel",
    M.MY_PACE: "tempo, pace, geschwindigkeit, tempos, welches tempo",
    M.LONGEST: "längster, längster lauf, längste",
    M.ILL: "krank, erkältet, erkältung, grippe, grippal, husten, schnupfen, halsschmerzen, magen darm, kotzen, "
    "übel, nicht gut, mir geht es nicht gut, corona, kopfschmerzen, infekt, verschnupft, migräne, kränklich, "
    "krankgeschrieben, nicht wohl, geht es schlecht, schlecht",
    M.PAIN: "weh, tut weh, schmerzen, schmerz, schmerzt, zwickt, zieht, sticht, gezerrt, verstaucht, umgeknickt, "
    "wehgetan, tun weh, geschwollen, gezwickt",
    M.INJURY: "verletzt, verletzung, knieschmerzen, schienbeinkante, schienbeinschmerzen, zerrung, wadenschmerzen, "
    "rückenschmerzen, hüftschmerzen, achillessehne, muskelfaserriss, fersensporn, läuferknie",
    M.SORE: "muskelkater, schwere beine, beine schwer, beine sind schwer, steif",
    M.TIRED: "müde, kaputt, erschöpft, fertig mit der welt, schlecht geschlafen, platt, schlapp, ausgelaugt, "
    "keine lust, keine energie, kein bock, unmotiviert, groggy, matt, bin fertig, verkatert, keine kraft",
    M.PREGNANT: "schwanger, schwangerschaft",
    M.WELL: "gesund, wieder gesund, wieder fit, besser, geht es besser, mir geht es besser, fit, geht es wieder, "
    "wieder gut, schmerzfrei",
    M.OVER: "vorbei, weg, ist weg",
    M.AWAY: "urlaub, im urlaub, weg, verreist, unterwegs, dienstreise, auf reisen, ferien, nicht da, verreise, "
    "geschäftsreise, bin weg, skiurlaub, auf dienstreise",
    M.PAUSE: "pause, pausieren, auszeit, laufpause, frei nehmen",
    M.RETURNED: "wieder da, zurück, zurück aus dem urlaub, zurück aus, wieder zurück, wieder zuhause, wieder daheim",
    M.RESUME: "weitergehen, es kann weitergehen, kann weitergehen, gehts weiter, geht es weiter, "
    "weitermachen, weiter gehts, fortsetzen, wieder anfangen",
    M.FINISH: "nur ankommen, ankommen, durchkommen, nur finishen",
    M.NEW_PLAN: "neuer plan, neuen plan, von vorne, neu anfangen",
    M.UNITS_KM: "in kilometern, kilometer bitte, in km, auf km, in kilometer",
    M.UNITS_MI: "in meilen, meilen bitte, auf meilen",
    M.REMIND: "erinnere, erinnere mich, erinnerung, erinnerungen, schick, schick mir, weck mich, benachrichtigung, "
    "nachricht, die nachricht, "
    "benachrichtigungen, erinner mich",
    M.MORNING: "am morgen, morgens, in der früh, früh",
    M.EVENING: "abend vorher, am abend vorher, am vorabend, vorabend, abends, am abend",
    M.SPEAK: "sprache, sprich, sprechen",
    M.APPROVE: "freigeben, freigegeben, genehmigen, woche freigeben, bestätigen, gib frei",
    M.SAVE: "speichern, speicher, sichern",
    M.STRENGTH: "krafttraining, kraft, kraftübungen, fitnessstudio, gym",
    M.YES: "ja, jo, jep, klar, passt, gerne, gern, mach das, ja bitte, einverstanden, in ordnung, okay, ok, genau, "
    "jawohl, natürlich, sicher, stimmt, richtig, gut, super, alles klar, prima, jup, geht klar, auf jeden fall, "
    "mach mal, klingt gut, sieht gut aus, sieht super aus, sieht prima aus, schaut gut aus, sieht okay aus, "
    "sieht gut für mich aus, passt so, passt für mich, bitte, joa, toll, perfekt",
    M.NO: "nein, nö, nee, nein danke, lieber nicht, lass es so, lass es, nicht jetzt, auf keinen fall, ne, später, "
    "falsch, noch nicht, doch nicht, passt nicht",
    M.THANKS: "weiter so, danke, danke dir, vielen dank, danke schön, dankeschön, merci, danke sehr",
    M.SUB: "unter, schneller als",
    M.WANT: "will, möchte, ich will, ich möchte, hätte gern",
    M.CONNECT: "verbinden, verbinde, verknüpfen, importieren, importiere",
    M.HEART: "puls, herzfrequenz, hf",
    M.BACK_ON: "zurück am, wieder da am, komme am, bin wieder da am, zurück bin ich am",
    M.HELLO: "hallo, guten morgen, moin, servus, guten tag, guten abend, grüß gott, hey, na, tach, moin moin",
    M.BYE: "tschüss, gute nacht, bis morgen, bis dann, ciao",
    M.DUNNO: "keine ahnung, weiß nicht, weiss nicht, ich weiß nicht, egal, weiß ich nicht, unsicher, entscheide du",
    M.CANCEL: "abbrechen, abbruch, vergiss es",
    M.KILOMETRE: "kilometer, kilometern, km, k",
    M.MILE: "meile, meilen",
    M.METRE: "meter, m",
    M.EFFORT_WORD: "anstrengung, belastung, rpe",
    M.MINUTE: "minute, minuten, min",
    M.HOUR: "stunde, stunden, std, h",
    M.A_DAY: "tage, tagen, tag",
    M.A_WEEK: "wochen",
    M.PER_WEEK: "pro woche, die woche, in der woche, wöchentlich",
    # Of the plan, its days and its race.
    M.ANEW: "neu planen, plane neu, plan neu, neu berechnen, neu machen, mach neu, neu erstellen, woche neu",
    M.FITNESS: "form ändern, meine form, fitness, meine fitness, tempi anpassen, tempi stimmen nicht, tempos anpassen, "
    "tempi sind zu schnell, tempi sind zu langsam, tempos sind zu schnell, tempos sind zu langsam, tempi passen nicht",
    M.FASTER: "schneller geworden, bin schneller, langsamer geworden, bin langsamer",
    M.RUNNING_DAYS: "lauftage, meine lauftage, trainingstage, laufe an, einen tag mehr, ein tag mehr, "
    "ein lauftag mehr, einen lauftag mehr, einen tag weniger, ein tag weniger, einen lauftag weniger, öfter, seltener",
    M.WHICH_DAYS: "welche tage, an welchen tagen, wie viele läufe, wie oft",
    M.PLAN_HARD: "plan ist zu hart, plan ist zu viel, plan ist zu schwer, plan ist zu leicht, plan zu hart, "
    "plan zu schwer, plan zu leicht, insgesamt weniger, insgesamt mehr, weniger umfang, mehr umfang",
    M.RACE_DAY: "renntag, wettkampftag, rennen ist am, wettkampf ist am, marathon ist am, rennen wurde verschoben, "
    "wettkampf wurde verschoben, rennen verschoben, wettkampf verschoben, wurde verschoben, rennen ist verschoben",
    M.RACE_WEEK: "wettkampfwoche, rennwoche, woche des rennens, letzte woche vor dem rennen",
    M.CANCELLED: "abgesagt, fällt aus, fällt flach, kein rennen, findet nicht statt, nicht statt, starte nicht, "
    "laufe nicht mit",
    M.MISSED_RUNS: "wer hat ausgelassen, wer hat verpasst, wer ist nicht gelaufen, wer ist krank, wer ist verletzt",
    M.TUNE_UP: "testwettkampf, aufbauwettkampf, testlauf, trainingswettkampf, volkslauf, vorbereitungswettkampf",
    M.HEAT: "hitze, heiß, schwül, schnee, eis, glatteis, vereist, glatt, sturm, regen, regnet, zu kalt, gewitter",
    M.TREADMILL: "laufband, auf dem laufband",
    M.SHORT_OF_TIME: "wenig zeit, kaum zeit, keine zeit, zeit ist knapp, knapp mit der zeit",
    M.STILL_RUN: "kann aber laufen, aber laufen kann, kann trotzdem laufen, laufe trotzdem, werde trotzdem laufen, "
    "kann dort laufen, laufschuhe dabei",
    # Of what was run, and of settings.
    M.DELETE: "lösche den lauf, lösche meinen lauf, lösche den eintrag, eintrag löschen, lauf löschen, "
    "letzten lauf löschen, lösche den letzten lauf, lösche meinen letzten lauf, lösche meinen letzten, "
    "lösche das, lösch das, lösch den lauf, bin gar nicht gelaufen",
    M.WRONG: "stimmt nicht, das stimmt nicht, das war falsch, vertippt, verschrieben, ich meinte",
    M.GOOD: "lief gut, lief super, lief toll, war super, war schön, hat spaß gemacht, hat gut getan, guter lauf",
    M.PARTLY: "teilweise, zum teil, nur die hälfte, nicht alles, nicht ganz",
    M.HALF_OF: "halbiere, halbieren, die hälfte von, auf die hälfte",
    M.LEFT: "noch übrig, übrig, noch zu laufen",
    M.QUIET: "ruhezeit, ruhezeiten, nachts, nicht stören, in der nacht",
    M.ZONE: "zeitzone, wohne in, lebe in, umgezogen nach, bin in",
    M.REST_DAYS: "auch an ruhetagen, an ruhetagen, nur an lauftagen",
    M.LIMITS: "regeln, grenzen",
    M.VERSIONS: "versionen, ältere versionen",
    M.HUH: "hä, wie meinst du das, was heißt das, verstehe ich nicht, versteh ich nicht, kapiere ich nicht, "
    "was meinst du, verstehe nicht",
    M.BOTH: "beide, beides, alle beide",
    M.EVERYONE: "an alle, alle athleten",
    M.INBOX: "posteingang, was wartet, wer braucht mich",
}


VALUES: dict[M, dict[object, str]] = {
    M.DAY: {
        0: "heute, heute abend, heute morgen, heutigen, heutige, heut",
        1: "morgen, morgigen, morgige, morgen früh",
        2: "übermorgen",
        -1: "gestern, gestrigen, gestern abend",
        -2: "vorgestern",
    },
    M.WEEKDAY: {
        1: "montag, mo, montags, montagslauf",
        2: "dienstag, di, dienstags, dienstagslauf",
        3: "mittwoch, mi, mittwochs, mittwochslauf",
        4: "donnerstag, do, donnerstags, donnerstagslauf",
        5: "freitag, fr, freitags, freitagslauf",
        6: "samstag, sa, samstags, sonnabend, samstagslauf",
        7: "sonntag, so, sonntags, sonntagslauf",
    },
    M.WEEK: {
        0: "diese woche, die woche, woche, wochenplan, meine woche, dieser woche",
        1: "nächste woche, kommende woche, nächsten woche",
        -1: "letzte woche, vergangene woche, letzten woche",
    },
    M.FEAST: {"easter": "ostern", "christmas": "weihnachten", "new_year": "silvester, neujahr"},
    M.WEEKEND: {
        0: "wochenende, am wochenende, dieses wochenende, am we, dieses we",
        1: "nächstes wochenende",
    },
    M.KIND: {
        DayType.LONG_RUN: "langer lauf, langen lauf, lange lauf, den langen, der lange, langlauf, long run, "
        "langem lauf, langen dauerlauf",
        DayType.TEMPO: "tempolauf, tempodauerlauf, schwellenlauf, tempo lauf, tempotraining",
        DayType.INTERVALS: "intervalle, intervalltraining, intervallen, bahntraining",
        DayType.EASY: "lockeren läufe, lockere läufe, lockeren läufen, lockeren einheiten, ruhigen läufe, "
        "lockerer lauf, lockeren lauf, lockerer dauerlauf, ruhiger lauf, dauerlauf, lockeren",
        DayType.RECOVERY: "regenerationslauf, erholungslauf",
    },
    M.RACE: {
        HALF: "halbmarathon, halbmarathons, halben, hm",
        MARATHON: "marathon, marathons",
    },
    M.NUMBER: {
        1: "eins",
        2: "zwei",
        3: "drei",
        4: "vier",
        5: "fünf",
        6: "sechs",
        7: "sieben",
        8: "acht",
        9: "neun",
        10: "zehn",
        12: "zwölf",
        20: "zwanzig",
        30: "dreißig",
        45: "fünfundvierzig",
    },
    M.DURATION: {
        1800: "eine halbe stunde, halbe stunde",
        3600: "eine stunde",
        5400: "anderthalb stunden, eineinhalb stunden",
        2700: "eine dreiviertelstunde, dreiviertelstunde, eine dreiviertel stunde",
        900: "eine viertelstunde, viertelstunde",
    },
    M.EFFORT: {
        9: "sehr hart, sehr anstrengend",
        2: "sehr leicht, sehr locker",
        5: "ging so, mittel, okay gelaufen",
    },
    M.DAYS_LONG: {
        7: "eine woche, einer woche",
        14: "zwei wochen",
        3: "ein paar tage, paar tage",
    },
    M.MONTH: {
        1: "januar, jan",
        2: "februar, feb",
        3: "märz",
        4: "april, apr",
        5: "mai",
        6: "juni",
        7: "juli",
        8: "august, aug",
        9: "september, sep",
        10: "oktober, okt",
        11: "november, nov",
        12: "dezember, dez",
    },
    M.ORDINAL: {
        1: "das erste, erste, den ersten, der erste, die erste",
        2: "das zweite, zweite, den zweiten, der zweite, die zweite",
        3: "das dritte, dritte, den dritten, der dritte",
        -1: "das letzte, letzte, der letzte",
    },
    M.LANGUAGE: {
        "de": "deutsch, auf deutsch",
        "en": "englisch, auf englisch",
        "es": "spanisch, auf spanisch",
    },
    M.BODY: {
        "Knie": "knie, knien",
        "Wade": "wade, waden",
        "Schienbein": "schienbein, schienbeine",
        "Knöchel": "knöchel",
        "Fuß": "fuß, füße",
        "Ferse": "ferse",
        "Hüfte": "hüfte",
        "Oberschenkel": "oberschenkel",
        "Rücken": "rücken",
        "Bein": "bein, beine",
        "Leiste": "leiste",
        "Zeh": "zeh, zehen",
        "Sehne": "sehne",
    },
    M.COMMAND: {
        "settings": "einstellungen, einstellung",
        "export": "exportieren, export, herunterladen, kalender",
        "help": "hilfe, was kannst du, hilf mir, befehle",
        "privacy": "datenschutz",
        "coach": "trainer, mein trainer",
        "delete": "alles löschen, konto löschen, meine daten löschen, lösche meine daten",
        "stop": "stopp",
        "templates": "vorlagen, meine vorlagen",
    },
}
