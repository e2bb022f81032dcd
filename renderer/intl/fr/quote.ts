/** Writing a quote down, and where it stands, in French. */
export const quote = {
  'quote.words': 'Mots de la source',
  'quote.wordsHint': 'Collez-les ou écrivez-les exactement comme ils y figurent.',
  'quote.needsWords': 'Une citation a besoin de mots. Collez-les, ou annulez.',
  'quote.document': 'Où ils se trouvent',
  'quote.otherSource': 'Autre source',
  'quote.source': 'Nom de la source',
  'quote.sourceHint': 'Par exemple\u00a0: plan de cours de mars 2026, section 4',
  'quote.needsSource': 'Personne ne pourrait la retrouver. Choisissez un document, ou nommez la source.',
  'quote.page': 'Page',
  'quote.tooFar': 'Ce document finit à la page {pages, number}. Vérifiez la page.',
  'quote.keep': 'Garder la citation',
  'quote.cancel': 'Annuler',
  'quote.remove': 'Supprimer la citation',
  'quote.place': '{title}{page, select, none {} other {, p.\u00a0{page}}}',
} as const
