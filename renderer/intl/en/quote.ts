/** Writing a quote down, and where it stands: the same words wherever evidence is quoted. */
export const quote = {
  'quote.words': 'Words of the source',
  'quote.wordsHint': 'Paste or type them exactly as they stand.',
  'quote.needsWords': 'A quote needs words. Paste them, or cancel.',
  'quote.document': 'Where they stand',
  'quote.otherSource': 'Another source',
  'quote.source': 'Name of the source',
  'quote.sourceHint': 'Such as: course outline of March 2026, section 4',
  'quote.needsSource': 'Nobody could find this again. Choose a document, or name the source.',
  'quote.page': 'Page',
  'quote.tooFar': 'This document ends on page {pages, number}. Check the page.',
  'quote.keep': 'Keep quote',
  'quote.cancel': 'Cancel',
  'quote.remove': 'Remove quote',
  'quote.place': '{title}{page, select, none {} other {, p. {page}}}',
} as const
