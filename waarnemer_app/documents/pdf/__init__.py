"""The one layer through which every PDF is drawn; nothing else in the program knows ReportLab.

``bouwer.Pdf`` takes plain texts and headings, facts and tables, and gives bytes. It is imported
when a document is made, never at the start of the program. ADR 0007.
"""
