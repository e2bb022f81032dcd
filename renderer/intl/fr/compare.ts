/** French texts of the Compare tab. */
export const compare = {
  'compare.region': 'Comparaison',
  'compare.view': 'Affichage',
  'compare.view.ribbons': 'Rubans',
  'compare.view.matrix': 'Matrice',
  'compare.sealed': 'Scellé',
  'compare.agreed': 'Convenu',

  'compare.figure': '{percent, number}\u00a0%',
  'compare.proven.mine': 'du cours {course} est démontré dans votre évaluation',
  'compare.proven.agreed': 'du cours {course} est démontré par les appariements convenus',
  'compare.withClaims':
    '; {percent, number}\u00a0% avec {count, plural, one {l’affirmation} many {les affirmations} other {les affirmations}}',
  'compare.bar':
    'Totale {full, number}, partielle {partial, number}, affirmée {claimed, number}, seuil de {threshold, number} pour cent',
  'compare.full': 'Totale {points, number}',
  'compare.partial': 'Partielle {points, number}',
  'compare.claimed': 'Affirmée {points, number}, non comptée',
  'compare.threshold': '{percent, number}\u00a0% équivalence directe',
  'compare.short':
    'Il manque {points, plural, one {# point} many {# de points} other {# points}} pour une équivalence directe à {institution}',
  'compare.reached': 'Assez pour une équivalence directe à {institution} ({threshold, number}\u00a0% exigés)',
  'compare.reachedBlocked':
    'Assez de preuves, mais {institution} exige les résultats essentiels en totalité pour une équivalence directe',
  'compare.points': 'Points',
  'compare.noGap': 'Chaque résultat est démontré en totalité.',
  'compare.gap.none.one': 'Sans équivalent\u00a0: {text}',
  'compare.gap.none.many': 'Sans équivalent',
  'compare.gap.claimed.one':
    '{lacks, select, course {Cours non cité} credential {Microcertification non citée} both {Aucun côté cité} other {Non cité}}\u00a0: {text}',
  'compare.gap.claimed.many':
    '{lacks, select, course {Cours non cité} credential {Microcertification non citée} both {Aucun côté cité} other {Citations manquantes}}',
  'compare.gap.partial.one': 'Couvert en partie\u00a0: {text}',
  'compare.gap.partial.many': 'Couverts en partie; jusqu’à {points, number} de plus',
  'compare.gap.critical.one': 'Essentiel, exigé en totalité\u00a0: {text}',
  'compare.gap.critical.many': 'Essentiels, exigés en totalité',

  'compare.heads.course': '<b>{institution}</b> {course}',
  'compare.heads.credential': '<b>{provider}</b> {credential}',
  'compare.heads.version': '{code}, version {version}',
  'compare.target': 'Cours',
  'compare.list.course': 'Résultats du cours {course}',
  'compare.list.credential': 'Résultats de la microcertification {credential}',
  'compare.filter.all': 'Tout est affiché',
  'compare.filter.unmatched': 'Non appariés',
  'compare.filter.nothing': 'Chaque résultat du cours est apparié. La touche U affiche tout.',
  'compare.weight': '{percent, number}\u00a0%',
  'compare.task': '{numbers, select, none {Non évalué} other {Tâche {numbers}}}',
  'compare.critical': 'Essentiel',
  'compare.noMatch': 'Sans appariement',
  'compare.judgedNone': 'Aucune avec {labels}',
  'compare.claimedWord': 'Affirmée',
  'compare.with':
    '{sign, select, full {totale} partial {partielle} claimed {affirmée} other {aucune}} avec {label}',
  'compare.ribbons':
    '{count, plural, =0 {Aucun appariement} one {# appariement} many {# d’appariements} other {# appariements}} entre les résultats du cours et ceux de la microcertification; chaque ligne dit le sien en mots, et la matrice les présente en tableau',

  'compare.bloom.1': 'Mémoriser',
  'compare.bloom.2': 'Comprendre',
  'compare.bloom.3': 'Appliquer',
  'compare.bloom.4': 'Analyser',
  'compare.bloom.5': 'Évaluer',
  'compare.bloom.6': 'Créer',

  'compare.strength.none': 'Aucune',
  'compare.strength.partial': 'Partielle',
  'compare.strength.full': 'Totale',
  'compare.strength.hint.unset': 'Pas encore jugé. Les touches 0, 1 et 2 le jugent.',
  'compare.strength.hint.none': 'Aucune\u00a0: le résultat n’est pas enseigné, ou n’est pas évalué.',
  'compare.strength.hint.partial': 'Partielle\u00a0: une partie du résultat est enseignée et évaluée.',
  'compare.strength.hint.full': 'Totale\u00a0: le résultat entier est enseigné et évalué à son niveau.',
  'compare.strength.hint.capped': 'Sans tâche évaluée, Totale compte comme Partielle à {institution}.',

  'compare.inspector': 'Appariement choisi',
  'compare.pair': 'Résultat {course} avec {credential}',
  'compare.outcome': 'Résultat {course}',
  'compare.choose':
    'Choisissez un résultat de la microcertification\u00a0: cliquez dessus, glissez jusqu’à lui, ou appuyez sur H et L.',
  'compare.ask': 'Quelle part du résultat est atteinte?',
  'compare.quoted.both': 'Deux côtés cités',
  'compare.quoted.course': 'Microcertification non citée',
  'compare.quoted.credential': 'Cours non cité',
  'compare.quoted.neither': 'Aucune citation',
  'compare.from.course': 'Extrait du cours',
  'compare.from.credential': 'Extrait de la microcertification',
  'compare.quote.none.course':
    'Le cours n’est pas encore cité. Tant que les deux côtés ne le sont pas, l’appariement reste une affirmation et ne compte pas.',
  'compare.quote.none.credential':
    'La microcertification n’est pas encore citée. Tant que les deux côtés ne le sont pas, l’appariement reste une affirmation et ne compte pas.',
  'compare.quote.absent': 'Non cité.',
  'compare.quote.add': 'Ajouter une citation',
  'compare.quote.edit': 'Modifier',
  'compare.quote.editOf.course': 'Modifier la citation du cours',
  'compare.quote.editOf.credential': 'Modifier la citation de la microcertification',
  'compare.task.label': 'Tâche évaluée qui le démontre',
  'compare.task.none': 'Aucune tâche nommée',
  'compare.task.proves': 'Démontré par la tâche {number}, {title}\u00a0: {rule}',
  'compare.task.rule':
    '{weight, select, none {notée} other {notée, {weight, number}\u00a0%}}{pass, select, none {} other {, réussite à {pass, number}}}',
  'compare.why.none': 'Pourquoi aucune',
  'compare.why.partial': 'Pourquoi partielle',
  'compare.why.full': 'Pourquoi totale',
  'compare.level': 'Indice de niveau',
  'compare.level.course': 'Cours',
  'compare.level.credential': 'Microcertification',
  'compare.level.unknown': 'Non précisé',
  'compare.level.same': 'Même niveau. Jamais compté.',
  'compare.level.below':
    '{count, plural, one {Un niveau plus bas} =2 {Deux niveaux plus bas} =3 {Trois niveaux plus bas} =4 {Quatre niveaux plus bas} many {Cinq niveaux plus bas} other {Cinq niveaux plus bas}}. Jamais compté.',
  'compare.level.above':
    '{count, plural, one {Un niveau plus haut} =2 {Deux niveaux plus haut} =3 {Trois niveaux plus haut} =4 {Quatre niveaux plus haut} many {Cinq niveaux plus haut} other {Cinq niveaux plus haut}}. Jamais compté.',
  'compare.level.flagged': 'À regarder de près.',
  'compare.level.missing': 'Précisez les deux niveaux dans le dossier pour les comparer. Jamais compté.',
  'compare.foot.mine': 'Votre appariement. {when}',
  'compare.foot.history':
    '{count, plural, one {# modification} many {# de modifications} other {# modifications}}',
  'compare.foot.mineNoTime': 'Votre appariement',
  'compare.foot.agreed': 'Convenu. {when}',
  'compare.foot.submitted': 'Déposé. {when}. Une modification demande un nouveau dépôt.',
  'compare.remove': 'Supprimer l’appariement',
  'compare.removed': 'Appariement de {course} avec {credential} supprimé',
  'compare.linked': '{course} apparié avec {credential}, en affirmation partielle',
  'compare.undo': 'Annuler',
  'compare.needPair': 'Choisissez d’abord un résultat de la microcertification.',
  'compare.candidateState':
    '{sign, select, full {Appariement total} partial {Appariement partiel} claimed {Appariement affirmé} none {Jugé\u00a0: aucune} other {Non jugé}}',
  'compare.candidate': '{label}\u00a0: {text}. {state}',

  'compare.matrix': 'Appariements en tableau',
  'compare.matrix.course': 'Résultat du cours',
  'compare.matrix.cell':
    '{course} avec {credential}\u00a0: {sign, select, full {totale} partial {partielle} claimed {affirmée} none {aucune} other {non jugé}}',
  'compare.matrix.word':
    '{sign, select, full {Totale} partial {Partielle} claimed {Affirmée} none {Aucune} other {}}',

  'compare.empty.target': 'Avec quel cours la comparer?',
  'compare.empty.targetText':
    'Une comparaison demande un cours de l’établissement d’accueil et ses résultats d’apprentissage. Choisissez un cours du comité, ou importez-en un.',
  'compare.empty.course': 'Cours de la bibliothèque',
  'compare.empty.choose': 'Choisir un cours',
  'compare.empty.import': 'Importer un cours',
  'compare.empty.noCourses': 'Le comité n’a pas encore de cours.',
  'compare.empty.outcomes.course': 'Le cours {course} n’a pas encore de résultats',
  'compare.empty.outcomes.credential': 'La microcertification n’a pas encore de résultats',
  'compare.empty.outcomesText':
    'Il faut les deux listes pour comparer. Écrivez-les dans le dossier, ou importez-les.',
  'compare.empty.dossier': 'Ouvrir le dossier',
  'compare.readFirst':
    'Lisez d’abord les deux listes. Parcourez ensuite les résultats du cours avec J et K, choisissez ceux de la microcertification avec H et L, et jugez avec 0, 1 et 2. On peut aussi glisser et cliquer.',

  'compare.command.next': 'Résultat suivant',
  'compare.command.previous': 'Résultat précédent',
  'compare.command.candidateNext': 'Candidat suivant',
  'compare.command.candidatePrevious': 'Candidat précédent',
  'compare.command.none': 'Juger\u00a0: aucune',
  'compare.command.partial': 'Juger\u00a0: partielle',
  'compare.command.full': 'Juger\u00a0: totale',
  'compare.command.remove': 'Supprimer l’appariement',
  'compare.command.evidence': 'Citer une preuve',
  'compare.command.unmatched': 'Afficher les non appariés seulement',
  'compare.command.matrix': 'Rubans ou matrice',
} as const
