import type { DefaultCriterion } from './default-rubric.ts'

/**
 * Nuffic's seven questions for short learning (domain.md 1.3) as criteria, worded anew in both languages. What cannot be
 * found counts as absent, so level 0 says so. Verification and identification need no answer for learning on site.
 */
export const nufficCriteria: readonly DefaultCriterion[] = [
  {
    id: 'quality-assurance',
    weight: 20,
    gate: true,
    mayBeNotApplicable: false,
    name: { en: 'Quality assurance', fr: 'Assurance de la qualité' },
    question: {
      en: 'Who vouches for the quality of this learning, and how would one know?',
      fr: 'Qui répond de la qualité de cette formation et comment le sait-on?',
    },
    en: [
      'Nobody vouches for it, or nothing about it can be found.',
      'Weak: only ratings by learners, or the word of a partner.',
      'Substantial: the provider is recognised and approves its own offer by a stated procedure.',
      'Strong: an outside body reviewed this offer or its provider, and the result can be read.',
    ],
    fr: [
      'Personne n’en répond, ou rien ne se trouve à ce sujet.',
      'Faible\u00a0: seulement des avis d’apprenants ou la parole d’un partenaire.',
      'Substantielle\u00a0: l’établissement est reconnu et approuve son offre selon une procédure énoncée.',
      'Forte\u00a0: un organisme externe a examiné l’offre ou l’établissement, et le résultat peut être lu.',
    ],
  },
  {
    id: 'verification',
    weight: 10,
    gate: false,
    mayBeNotApplicable: true,
    name: { en: 'Verification of the certificate', fr: 'Vérification de l’attestation' },
    question: {
      en: 'Can a reader make sure that the certificate is real and unchanged?',
      fr: 'Peut-on s’assurer que l’attestation est authentique et inchangée?',
    },
    en: [
      'There is no way to check it, or none can be found.',
      'Limited: it resembles what the provider shows on its site.',
      'Some: the provider confirms it to whoever asks.',
      'Secure: signed or kept by the provider, and checked at once.',
    ],
    fr: [
      'Aucun moyen de la vérifier, ou aucun ne se trouve.',
      'Limitée\u00a0: elle ressemble à ce que montre le site de l’établissement.',
      'Partielle\u00a0: l’établissement la confirme à qui le demande.',
      'Sûre\u00a0: signée ou conservée par l’établissement, et vérifiée sur-le-champ.',
    ],
  },
  {
    id: 'level',
    weight: 15,
    gate: true,
    mayBeNotApplicable: false,
    name: { en: 'Level', fr: 'Niveau' },
    question: {
      en: 'At which level of study does the learning stand?',
      fr: 'À quel niveau d’études se situe la formation?',
    },
    en: [
      'No level is stated, and none can be told from what is taught.',
      'Stated in general words only, or below the course.',
      'The level can be told from outcomes and tasks, and is that of the course.',
      'Placed in a framework by somebody entitled to, at or above the course.',
    ],
    fr: [
      'Aucun niveau n’est indiqué et le contenu n’en laisse voir aucun.',
      'Indiqué en termes généraux seulement, ou inférieur à celui du cours.',
      'Le niveau ressort des résultats d’apprentissage et des tâches; c’est celui du cours.',
      'Situé dans un cadre par une instance habilitée, au niveau du cours ou au-dessus.',
    ],
  },
  {
    id: 'learning-outcomes',
    weight: 20,
    gate: true,
    mayBeNotApplicable: false,
    name: { en: 'Learning outcomes', fr: 'Résultats d’apprentissage' },
    question: {
      en: 'Is it clear what a learner can do afterwards?',
      fr: 'Est-il clair de quoi l’apprenant est ensuite capable?',
    },
    en: [
      'No outcomes are given; at most a title or topics.',
      'An outline of content from which outcomes have to be guessed.',
      'Outcomes are given, and most can be observed.',
      'Complete outcomes, each observable, with their range and conditions.',
    ],
    fr: [
      'Aucun résultat n’est donné; tout au plus un titre ou des thèmes.',
      'Un aperçu du contenu dont il faut deviner les résultats.',
      'Des résultats sont donnés et la plupart sont observables.',
      'Des résultats complets, tous observables, avec leur étendue et leurs conditions.',
    ],
  },
  {
    id: 'workload',
    weight: 10,
    gate: false,
    mayBeNotApplicable: false,
    name: { en: 'Workload', fr: 'Charge de travail' },
    question: {
      en: 'How much work does it take a learner, all of it counted?',
      fr: 'Combien de travail demande-t-elle à l’apprenant, tout compris?',
    },
    en: [
      'No workload is given.',
      'A length in days or weeks, from which hours have to be guessed.',
      'Hours are given as a whole.',
      'Hours are given by part, with study on one’s own and assessment.',
    ],
    fr: [
      'Aucune charge n’est indiquée.',
      'Une durée en jours ou en semaines, dont il faut deviner les heures.',
      'Les heures sont indiquées globalement.',
      'Les heures sont indiquées par partie, avec le travail personnel et l’évaluation.',
    ],
  },
  {
    id: 'testing',
    weight: 15,
    gate: true,
    mayBeNotApplicable: false,
    name: { en: 'Assessment of the learner', fr: 'Évaluation de l’apprenant' },
    question: {
      en: 'How was it established that the learner reached the outcomes?',
      fr: 'Comment a-t-on établi que l’apprenant a atteint les résultats?',
    },
    en: [
      'It was not: the certificate is for taking part.',
      'By self-assessment, or by questions without a stated pass mark.',
      'By graded tasks with a stated pass mark that fit most outcomes.',
      'By graded tasks that fit every outcome, marked by qualified people to stated criteria.',
    ],
    fr: [
      'On ne l’a pas établi\u00a0: l’attestation en est une de participation.',
      'Par autoévaluation, ou par des questions sans seuil de réussite énoncé.',
      'Par des tâches notées avec seuil de réussite énoncé, conformes à la plupart des résultats.',
      'Par des tâches notées conformes à chaque résultat, corrigées par des personnes qualifiées selon des critères énoncés.',
    ],
  },
  {
    id: 'identification',
    weight: 10,
    gate: false,
    mayBeNotApplicable: true,
    name: { en: 'Identification of the learner', fr: 'Identification de l’apprenant' },
    question: {
      en: 'Is it certain that the person named did the work?',
      fr: 'Est-il certain que la personne nommée a fait le travail?',
    },
    en: [
      'Nobody checked, or nothing about it can be found.',
      'An account and a password were enough.',
      'Some of the assessment was watched over.',
      'Identity was checked and the assessment watched over.',
    ],
    fr: [
      'Personne n’a vérifié, ou rien ne se trouve à ce sujet.',
      'Un compte et un mot de passe ont suffi.',
      'Une partie de l’évaluation a été surveillée.',
      'L’identité a été contrôlée et l’évaluation surveillée.',
    ],
  },
]
