"""Every sentence a person reads is made here or through here: one door for languages, and how numbers are shown."""
