"""The words of runners: what each word or phrase of a language means, with typos forgiven."""
