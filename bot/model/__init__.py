"""The model as a colleague: it proposes weeks and reads plain words; the rules decide.

client    one call with retries, deadline, breaker and fallback models
wire      what the model is asked to answer, as strict schemas
prompt    what the model is told
writer    a week from the model: validated, mended at most twice, repaired by the rules, or the planner's own
"""
