"""What a coach asks of all athletes: who missed runs, who races next, how everyone is doing."""

from datetime import date, timedelta

from domain.words.asked_of import AskOfAll, OfThem, Span
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.grammar.asking.spans import spans_in
from domain.words.lexicon.meanings import M

_WHO = (
    r"(?:who|whos|whose|which (?:athletes?|ones?|of (?:my|them|the))|anyone|anybody|does anyone|has anyone|did "
    r"anyone|is anyone|any of (?:them|my)|wer|hat jemand|jemand|quien\w*|alguien)"
)
_EVERYBODY = (
    r"(?:everyone|everybody|the (?:team|squad|group|athletes|gang|club|lot)|my (?:team|squad|group|athletes|lot|"
    r"runners)|all (?:of )?(?:them|my athletes|athletes)|alle|todos|both(?: of them)?|they all|both (?:doing|"
    r"getting))"
)
# Who rests too little is seen in how hard they say it was, and in what they ran beside what was planned.
_TOO_MUCH = (
    r"tired(?:est)?|fatigued?|exhausted|worn out|knackered|wrecked|burn(?:t|ed|ing)? out|over(?:train|reach|do|"
    r"work|cook)\w*|"
    r"(?:doing|running|training|going|pushing) (?:\w+ )?too (?:much|hard|fast|often)|too much|(?:ran|run|"
    r"running|training|worked) "
    r"(?:the )?hardest|highest effort|run down|needs? (?:an? )?(?:easier|rest|break|lighter|down|recovery)\w*|"
    r"mude|ubertrain\w*|cansad\w+"
)
_IS_OVER = r"did|done|ran|has|have|finished|completed|managed|logged|missed|skipped|was|were"
_LONG_RUN = r"long runs?|longest runs?|lange[nr]? laufe?"
_WHO_MORE = r"(?:who|which|wer|quien)\b.*\b(?:more|most|further|furthest|longer|less|harder|tired|mehr|weiter|mas)"


def asked_of_all(s: QuestionText, today: date) -> AskOfAll | None:
    """What is asked of all of them; None where one is named, or nothing is asked."""
    names = tuple(str(each) for each in dict.fromkeys(s.r.values(M.NAME)))
    is_compared = s.has(r"compar\w+|versus|vs|vergleich\w*|side by side|next to each other")
    if len(names) == 1 or (names and not (is_compared or s.has(_WHO_MORE))):
        return None
    spans = spans_in(s.words, today, looks_back=True)
    day = s.r.day
    on = s.r.past(day).on if day is not None and not s.has(r"since|seit|desde") else None
    if spans and s.has(r"since") and spans[0].first is not None and spans[0].first > today:
        # "Since the weekend" is since the last one.
        spans = [Span(spans[0].first - timedelta(days=7))]
    if spans and s.has(r"weekend") and s.has(_IS_OVER) and spans[0].first is not None and spans[0].first > today:
        # "Who did their long run this weekend", asked before the next one, is of the last.
        spans = [Span(spans[0].first - timedelta(days=7), (spans[0].last or today) - timedelta(days=7))]
    span = spans[0] if spans else Span(on, on) if on is not None else Span()
    if names or (s.has(r"compar\w+") and s.has(rf"{_EVERYBODY}s?")):
        wanted = OfThem.LONG_RUNS if s.has(_LONG_RUN) else OfThem.ALL
        wanted = OfThem.EFFORT if s.has(r"efforts?|how hard|tired|easier|harder") else wanted
        is_most = not is_compared and wanted is OfThem.ALL
        return AskOfAll(OfThem.MOST if is_most else wanted, span, names)
    if s.has(
        r"(?:did|have|has|are) (?:they|everyone|everybody|both|all|the team)\b.*\b(?:run|ran|logged|log|done|train\w*)"
    ):
        return AskOfAll(OfThem.LONG_RUNS if s.has(_LONG_RUN) else OfThem.RAN, span)
    if s.has(_WHO) and s.has(r"rac(?:es?|ing)") and not s.r.has(M.KIND):
        # "Before Easter" is from today on; days behind are of no race to come.
        is_ahead = span.last is not None and span.last >= today
        return AskOfAll(OfThem.RACES, span if is_ahead else Span())
    if (planned := _planned_on(s, today)) is not None:
        return AskOfAll(OfThem.PLANNED, Span(planned, planned) if planned > today else Span())
    if span.first is not None and span.first > today:
        return None
    if s.has(r"whats|what (?:is|are)") and s.r.day is not None and s.has(r"doing|on|running|got|have"):
        # What they have to run is in each one's week.
        return None
    if s.has(r"next race|upcoming races?|races? coming up"):
        return AskOfAll(OfThem.RACES, span)
    if s.has(_WHO):
        return _who(s, span)
    if s.has(
        r"any ?(?:one|body)(?: \w+){0,4} (?:struggl\w+|worr\w+|concern\w*|check (?:on|in)|keep an eye|look at|"
        r"in trouble)"
    ):
        return AskOfAll(OfThem.ALL, span)
    if s.has(_EVERYBODY) and s.has(r"how|hows|doing|on track|getting on|overview|status|summary|wie geht|como van"):
        if s.has(r"easier|rest|off|message|tell|move|cut|week off"):
            return None
        return AskOfAll(OfThem.ALL, span)
    return None


def _planned_on(s: QuestionText, today: date) -> date | None:
    """The one day whose runs are asked of everybody: "who is running tomorrow", "what has everyone got on Sunday"."""
    on = today if s.has(r"today|tonight|heute|hoy") else s.r.coming(s.r.day) if s.r.day is not None else None
    if on is None or on < today or s.has(r"logged|ran|done|did|missed|skipped|since|next week"):
        return None
    is_who = s.has(
        r"(?:who|whos|wer|quien) (?:(?:is|are|s) )?(?:running|runs?|training|trains|out|lauft|corre)|"
        r"(?:who|whos|wer) (?:has|have|got|has got|is doing|does|doing|hat) (?:an? |their |the |einen? )?(?:long|easy|"
        r"hard|tempo|intervals?|session|workout|runs?|rest|lange\w*|lauf)"
    )
    is_what = (
        s.has(_EVERYBODY)
        and s.has(r"what|whats|which|was")
        and s.has(r"got|have|has|on|doing|running|plan\w*|haben|hat")
    )
    return on if is_who or is_what else None


# Short of the plan, which a run that is logged may be, too.
_LESS = (
    r"(?:ran|run|did|done|do|logged|has|is|are|was|were|running)\b[\w ]* (?:less|fewer|under|short|below)\b[\w ]*"
    r"\b(?:plan|planned|plans|should|asked|schedule|scheduled|target|supposed)|didnt (?:hit|reach|make) (?:the|their) "
    r"(?:plan|miles|target|mileage)|(?:under|below|short of) (?:the |their )?(?:plan|target|planned)"
)


def _who(s: QuestionText, span: Span) -> AskOfAll | None:
    if s.has(_LONG_RUN) and s.has(r"did|done|do|ran|run|has|have|finished|completed|managed|logged|missed|skipped"):
        return AskOfAll(OfThem.LONG_RUNS, span)
    if s.r.has(M.KIND):
        # Whose session of another kind is done is not known of all.
        return None
    if s.has(r"who (?:are|r) (?:you|u)|who am i|who (?:coaches|made|changed|did this|sees|can see)"):
        return None
    # Why somebody pauses is not said to a coach; that it is not is.
    if s.has(
        r"injur(?:ed|y|ies)|hurt|unwell|poorly|verletzt|lesionad\w+|pain\w*|ach(?:e|es|ing|y)|sore|niggl\w+|hurting|"
        r"hurts|schmerz\w*|dolor\w*"
    ):
        return AskOfAll(OfThem.PAIN)
    if s.has(_TOO_MUCH):
        return AskOfAll(OfThem.EFFORT, span)
    if s.has(
        r"hasnt (?:logged|run|done|recorded|sent|uploaded|said)|havent (?:logged|run|done)|not (?:logged|recorded|"
        r"running)|didnt log|nothing logged|"
        r"without (?:a )?(?:log|run)s?|unlogged|gone quiet|quiet|nicht eingetragen|no ha\w* registrado|silent"
    ):
        return AskOfAll(OfThem.NOT_LOGGED, span)
    if s.has(_LESS):
        return AskOfAll(OfThem.LESS, span)
    if s.has(
        r"didnt (?:run|do)|not run|nicht gelaufen|no ha\w* corrido|"
        r"miss(?:ed|ing|es)?|skip(?:ped|s|ping)?|behind|slack\w*|failed|falling behind|verpasst|"
        r"ausgelassen|saltado|perdido|bailed"
    ):
        return AskOfAll(OfThem.MISSED, span)
    if s.has(r"rac(?:es?|ing)|race day|marathon|next race|wettkampf|carrera|compite"):
        return AskOfAll(OfThem.RACES, span)
    if s.has(
        r"most miles|(?:ran|run|running|done|has|did) (?:the )?(?:most|least|furthest|further|longest)|"
        r"highest mileage|most mileage|top"
    ):
        return AskOfAll(OfThem.MOST, span)
    if s.has(r"ill|sick|away|on holiday|paused|out|off|krank|weg|enferm\w+|fuera|resting"):
        return AskOfAll(OfThem.AWAY, span)
    if s.has(r"ran|run|logged|trained|been out|done|running|training|gelaufen|corrido|recorded"):
        return AskOfAll(OfThem.RAN, span)
    if s.has(
        r"doing (?:well|best|ok|badly|worst)|on track|needs? (?:help|attention|a look|an eye|looking)|worried "
        r"about|struggl\w+|worr\w+ me|concern\w*|should i (?:look|worry|check|be worried)"
    ):
        return AskOfAll(OfThem.ALL, span)
    return None
