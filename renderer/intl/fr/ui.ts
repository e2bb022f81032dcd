/** Words that the kit itself says, in French. */
export const ui = {
  'ui.date.shape': 'Écrivez l’année, le mois et le jour, par exemple 2026-09-30.',
  'ui.date.noMonth':
    'Le mois {month, number} n’existe pas. Écrivez l’année, le mois et le jour, par exemple 2026-09-30.',
  'ui.date.noDay':
    'Ce mois compte {last, number} jours; le jour {day, number} n’existe pas. Écrivez l’année, le mois et le jour, par exemple 2026-09-30.',
  'ui.month.shape': 'Écrivez l’année et le mois, par exemple 2026-09.',
  'ui.month.noMonth':
    'Le mois {month, number} n’existe pas. Écrivez l’année et le mois, par exemple 2026-09.',
  'ui.choose': 'Choisir',
  'ui.strength.full': 'Totale',
  'ui.strength.partial': 'Partielle',
  'ui.strength.claimed': 'Affirmée',
  'ui.strength.none': 'Aucune',
  'ui.stage.intake': 'Réception',
  'ui.stage.incomplete': 'Incomplet',
  'ui.stage.ready': 'Prêt',
  'ui.stage.assigned': 'Confié',
  'ui.stage.in_review': 'En évaluation',
  'ui.stage.reconciling': 'En conciliation',
  'ui.stage.to_committee': 'Au comité',
  'ui.stage.decided': 'Décidé',
  'ui.stage.conditional': 'Sous condition',
  'ui.stage.signed': 'Signé',
  'ui.stage.published': 'Publié',
  'ui.stage.in_force': 'En vigueur',
  'ui.stage.review_due': 'À revoir',
  'ui.stage.expired': 'Expiré',
  'ui.stage.withdrawn': 'Retiré',
  'ui.stage.appealed': 'En appel',
} as const
