"""What the arbeidsdeskundige sees."""
