"""Words about health: they get one fixed answer, and go to nobody who might invent another, nor come from there."""

import re

_COMPLAINTS = r"""
    pains? | painful\w* | hurts? | hurting | ach(?:e|es|ed|ing|y) | sore(?:ness)? | stiff(?:ness)? | tender(?:ness)? |
    injur\w* | sprain\w* | strain(?:s|ed)? | pull(?:ed)?\ a\ muscle | torn | tear(?:s|ing)? | fractur\w* |
    swell\w* | swollen | inflam\w* | bruis\w* | bleed\w* | blisters? | numb(?:ness|ing)? | tingl\w* |
    cramp\w* | rash(?:es)? |
    ill | illness\w* | sick(?:ness)? | unwell | flu | influenza | covid | (?:a|my|the|your)\ cold | fever\w* |
    infect\w* | virus\w* | cough\w* | sore\ throat | asthma\w* | breathless\w* | short(?:ness)?\ of\ breath |
    wheez\w* |
    heart(?!\ ?-?rate) | heart\ ?-?rate\ (?:medic|disorder|problem) | cardi(?!o\b)\w* | chest | blood |
    palpitation\w* |
    arrhythmi\w* | fibrillat\w* | hypertens\w* | strokes? | seizure\w* | epilep\w* | concuss\w* | migraine\w* |
    headaches? |
    faint\w* | dizz\w* | black(?:ed|ing|\ )\ ?out | nause\w* | vomit\w* | diarrh\w* | stomach | bowel\w* | urin\w* |
    dehydrat\w* | hyponatr\w* | heat\ ?stroke | hypotherm\w*
"""
_CONDITIONS = r"""
    tend[io]n\w* | menisc\w* | ligament\w* | cartilage | arthrit\w* | sciatic\w* | hernia\w* | shin\ splints? |
    plantar |
    fasciitis | achilles | it\ band | knees? | ankles? | hips? | hamstrings? | groin | shins? | calf | calves |
    toenails? |
    lower\ back | lungs? | pregnan\w* | postpartum | breast\ ?feed\w* | menstru\w* | menopaus\w* |
    (?:my|your|her|missed|missing|late|lost|no|irregular)\ periods? |
    periods?\ (?:stop\w*|pains?|(?:is|are)\ late|never) |
    diabet\w* | insulin | thyroid | an[ae]mi\w* | iron\ (?:deficien\w*|levels?|tablets?) | ferritin | osteopor\w* |
    disease\w* | disorder\w* | syndrome | cancer\w* | tumou?r\w* | allerg\w* | eczema | symptom\w* | diagnos\w*
"""
_REMEDIES = r"""
    doctors? | physicians? | physio\w* | medic\w* | surger\w* | therap\w* | treatment\w* | hospital\w* | clinic\w* |
    emergency\ (?:room|number|services?) | vaccin\w* | prescri\w* | ibuprofen | naproxen | diclofenac | paracetamol |
    acetaminophen | tylenol | advil | aspirin | codeine | opioid\w* | pain\ ?(?:killer|relief|reliever)\w* | nsaids? |
    antibiotic\w* | anti-?inflammator\w* | antihistamin\w* | antidepressant\w* | beta[\ -]?blocker\w* |
    statins? | inhaler\w* |
    corti(?:sone|co)\w* | steroids? | testosterone | epo | doping | creatine | pills? | tablets? | capsules? |
    drugs? |
    dos(?:e|es|age|ing) | \d+\ ?(?:mg|mcg|milligrams?|micrograms?|iu) | ice\ (?:it|the|your|packs?) | icing |
    foam\ roll\w* |
    taping | kt\ tape | supplement\w* | vitamin\w* | electrolyte\ (?:tablets?|pills?) |
    caffeine\ (?:pills?|tablets?) | cannab\w*
"""
_EATING = r"""
    calori\w* | kcal | diet(?:s|ing)? | fasting | starv\w* | purg\w* | laxative\w* | underweight | overweight |
    obes\w* | bmi |
    body\ fat | weight\ loss | los(?:e|ing)\ (?:weight|\d+\ ?(?:kg|kilos?|lbs?|pounds?)) |
    eating\ disorder\w* | anorexi\w* |
    bulimi\w*
"""
_MIND = r"""
    depress\w* | anxiety | panic\ attacks? | suicid\w* | self[\ -]harm\w* | kill\ (?:myself|yourself) | insomnia
"""
_OTHER_LANGUAGES = r"""
    schmerz\w* | (?:tut|tun)\ (?:\w+\ )?weh | verletz\w* | entz[uü]nd\w* | krank\w* | erk[aä]lt\w* | fieber | grippe |
    arzt | [aä]rztin | [aä]rzte | tabletten? | medikament\w* | schwanger\w* | schwindel\w* |
    dolor\w* | duele\w* | lesi[oó]n\w* | lesionad\w* | enferm\w* | fiebre | gripe | m[eé]dic\w* | pastillas? |
    embaraz\w* | mareos?
"""
_MEDICAL = re.compile(
    rf"(?<!\w)(?:{'|'.join((_COMPLAINTS, _CONDITIONS, _REMEDIES, _EATING, _MIND, _OTHER_LANGUAGES))})(?!\w)",
    re.IGNORECASE | re.VERBOSE,
)


def is_medical(words: str) -> bool:
    """Whether words touch health, medicines or eating; rather once too often than once too little."""
    return _MEDICAL.search(words) is not None
