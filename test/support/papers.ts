import type { Block, Cell, Mark, Paper } from '#domain/decision/paper.ts'

/** Decisions as the committee would print them: fictional institutions, people and outlines. */
const outcomes: readonly { text: string; mark: Mark; found: string; where: string; weight: string }[] = [
  {
    text: 'Plan a sampling campaign for surface and groundwater',
    mark: 'full',
    found: 'Full',
    where: 'Outline p. 2; handbook p. 9',
    weight: '15',
  },
  {
    text: 'Calibrate and maintain field instruments',
    mark: 'none',
    found: 'None',
    where: 'Not found in the dossier',
    weight: '10',
  },
  {
    text: 'Interpret monitoring data and explain differences between sites',
    mark: 'partial',
    found: 'Partial',
    where: 'Outline p. 3; handbook p. 14',
    weight: '15',
  },
  {
    text: 'Treat values below the detection limit by a stated method',
    mark: 'full',
    found: 'Full',
    where: 'Outline p. 3',
    weight: '5',
  },
  {
    text: 'Document chain of custody from site to laboratory',
    mark: 'full',
    found: 'Full',
    where: 'Handbook p. 11',
    weight: '5',
  },
  {
    text: 'Report findings to a lay audience, orally and in writing',
    mark: 'claimed',
    found: 'Claimed',
    where: 'Outline p. 4; no quote from the credential',
    weight: '10',
  },
  {
    text: 'Judge the quality of published water data',
    mark: 'partial',
    found: 'Partial',
    where: 'Outline p. 4; assessment 2',
    weight: '10',
  },
  {
    text: 'Apply provincial guidelines (pH ≥ 6.5 and ≤ 9.0) to measured values',
    mark: 'full',
    found: 'Full',
    where: 'Handbook pp. 16–18',
    weight: '10',
  },
  {
    text: 'Work safely on and near moving water',
    mark: 'full',
    found: 'Full',
    where: 'Certificate of 14 June 2025',
    weight: '5',
  },
  {
    text: 'Describe a watershed’s hydrology and land use',
    mark: 'full',
    found: 'Full',
    where: 'Outline p. 1',
    weight: '5',
  },
  {
    text: 'Respect Indigenous data governance in monitoring',
    mark: 'partial',
    found: 'Partial',
    where: 'Outline p. 5; handbook p. 22',
    weight: '5',
  },
  {
    text: 'Keep a field log that a third person can repeat',
    mark: 'full',
    found: 'Full',
    where: 'Handbook p. 12; assessment 1',
    weight: '5',
  },
]

const row = (number: number, outcome: (typeof outcomes)[number]): readonly Cell[] => [
  { text: String(number) },
  { text: outcome.text },
  { text: outcome.found, mark: outcome.mark },
  { text: outcome.where },
  { text: outcome.weight },
]

const comparison = (rows: readonly (readonly Cell[])[]): Block => ({
  kind: 'table',
  caption: 'Outcomes of ENVS 2310, and where the credential meets them',
  columns: [
    { head: 'No.', share: 5, align: 'end' },
    { head: 'Course outcome', share: 42, align: 'start' },
    { head: 'Match', share: 15, align: 'start' },
    { head: 'Evidence', share: 28, align: 'start' },
    { head: 'Weight', share: 10, align: 'end' },
  ],
  rows,
})

const english = {
  language: 'en',
  title: 'Decision 2026-03-M04: Community Water Monitoring',
  author: 'Recognition Committee of Harrow Lake University',
  subject: 'Credit for a micro-credential: Community Water Monitoring, Kestrel Bay College',
  createdAt: '2026-03-16T18:05:00.000Z',
  headLeft: 'Recognition Committee, Harrow Lake University',
  headRight: 'Decision 2026-03-M04',
  foot: 'Page {page} of {pages}',
} as const

const opening: readonly Block[] = [
  {
    kind: 'title',
    text: 'Community Water Monitoring',
    subtitle: 'Kestrel Bay College, WM-110, version 3. Assessed for Harrow Lake University, ENVS 2310.',
  },
  {
    kind: 'operative',
    text: 'Unassigned credit, HLU ENVS 2XX0 (3), from September 2026, on one condition due 30 June 2026.',
  },
  {
    kind: 'facts',
    rows: [
      { label: 'Case', value: 'MC-2026-017, received 18 February 2026' },
      {
        label: 'Credential',
        value: 'Community Water Monitoring (WM-110, version 3), awarded by Kestrel Bay College',
      },
      {
        label: 'Course',
        value: 'ENVS 2310 Field Methods in Water Science, 3 credits, Harrow Lake University',
      },
      { label: 'Coverage', value: '66% proven, 80% needed for direct credit' },
      { label: 'Workload', value: '118 hours of learning; 3 credits at 40 hours a credit need 120' },
      { label: 'Decided', value: '16 March 2026, by 6 votes to 1 with 0 abstentions; one member recused' },
    ],
  },
]

const reasons: readonly Block[] = [
  { kind: 'heading', text: 'Reasons' },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'The outline and the handbook show that students plan a campaign, take samples and document custody at the level that ENVS 2310 asks of its own students. Eight of twelve outcomes are met in full on both sides, three in part.\nCalibration of instruments was not found. The committee takes it that a laboratory session of one afternoon closes the gap, and makes it a condition instead of refusing direct credit outright.',
  },
  {
    kind: 'paragraph',
    tone: 'quote',
    text: '“Students treat values below the detection limit and interpret differences between sites; the report is defended before two people who did not take part in the campaign.” Handbook, p. 14',
  },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'The claim that findings are reported to a lay audience rests on the outline alone. It was not counted: a match without a quote from the credential stays a claim, to this page.',
  },
  { kind: 'heading', text: 'Condition' },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'By 30 June 2026 the College sends the record of a laboratory session on the calibration of conductivity and turbidity instruments, signed by the instructor.',
  },
]

const votes: readonly Block[] = [
  { kind: 'heading', text: 'Votes and recusals' },
  {
    kind: 'table',
    caption: '',
    columns: [
      { head: 'Motion', share: 52, align: 'start' },
      { head: 'For', share: 12, align: 'end' },
      { head: 'Against', share: 12, align: 'end' },
      { head: 'Abstained', share: 14, align: 'end' },
      { head: 'Recused', share: 12, align: 'end' },
    ],
    rows: [
      [
        {
          text: 'Unassigned credit on one condition',
          small: 'Moved by Miriam Osei, seconded by Luc Bergeron',
        },
        { text: '6' },
        { text: '1' },
        { text: '0' },
        { text: '1' },
      ],
    ],
  },
]

const closing: readonly Block[] = [
  { kind: 'heading', text: 'Review and appeal' },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'A request for review goes to the Office of the Registrar, Harrow Lake University, within 30 days of the date of this decision. New evidence may be added to it.',
  },
  { kind: 'heading', text: 'Provenance' },
  {
    kind: 'paragraph',
    tone: 'small',
    text: 'Made with Crosswalk 0.1.0. Rule set of 1 September 2025. SHA-256 of the record: 9f2c1be0a77d43f5b1c0e6d7a8f94e2b6d1c3a5f70e98b24c6d8f0a1b3c5d7e9.',
  },
  {
    kind: 'signatures',
    boxes: [
      { name: 'Miriam Osei', role: 'Chair of the Recognition Committee' },
      { name: '', role: 'Registrar, Harrow Lake University' },
    ],
  },
]

const numbered = (count: number): readonly (readonly Cell[])[] =>
  Array.from({ length: count }, (_, index) => {
    const outcome = outcomes[index % outcomes.length]
    return outcome ? row(index + 1, outcome) : []
  })

const compared = (count: number): readonly Block[] => [
  { kind: 'heading', text: 'On what it rests' },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'A full match is taught and assessed, with a quote from both sides. A partial one meets a part of the outcome. A claim lacks a quote and is not counted.',
  },
  comparison(numbered(count)),
]

/** Twelve outcomes: the everyday decision, about three pages. */
export const twelveOutcomes: Paper = {
  ...english,
  blocks: [...opening, ...compared(12), ...reasons, ...votes, ...closing],
}

/** A hundred and twenty outcomes: the comparison runs over many pages. */
export const manyOutcomes: Paper = {
  ...english,
  blocks: [...opening, ...compared(120), ...reasons, ...votes, ...closing],
}

/** Six pages with three tables: what the export is timed with. */
export const sixPages: Paper = {
  ...english,
  blocks: [...opening, ...compared(52), ...reasons, ...votes, ...votes, ...reasons, ...closing],
}

/** French, with its no-break blanks (U+00A0 before a colon and a percent sign, U+202F in numbers) and guillemets. */
export const french: Paper = {
  language: 'fr',
  title: 'Décision 2026-03-M05 : Surveillance communautaire de l’eau',
  author: 'Comité de reconnaissance de l’Université de Lac-Harrow',
  subject:
    'Crédits pour une microcertification : Surveillance communautaire de l’eau, Cégep de l’Anse-aux-Œillets',
  createdAt: '2026-03-16T18:05:00.000Z',
  headLeft: 'Comité de reconnaissance, Université de Lac-Harrow',
  headRight: 'Décision 2026-03-M05',
  foot: 'Page {page} de {pages}',
  blocks: [
    {
      kind: 'title',
      text: 'Surveillance communautaire de l’eau',
      subtitle:
        'Cégep de l’Anse-aux-Œillets, SCE-110, version 3. Évaluée pour l’Université de Lac-Harrow, ENVS 2310.',
    },
    {
      kind: 'operative',
      text: 'Crédits non assignés, ULH ENVS 2XX0 (3), dès septembre 2026, à une condition à remplir d’ici le 30 juin 2026.',
    },
    {
      kind: 'facts',
      rows: [
        { label: 'Dossier', value: 'MC-2026-018, reçu le 18 février 2026' },
        {
          label: 'Microcertification',
          value:
            '« Surveillance communautaire de l’eau » (SCE-110), décernée par le Cégep de l’Anse-aux-Œillets',
        },
        {
          label: 'Couverture démontrée',
          value: '66 % démontrés ; le seuil est de 80 % (≥ 80 → crédit direct)',
        },
        {
          label: 'Charge de travail',
          value: '1 118,5 heures sur l’ensemble du cheminement — dont 120 heures de cours',
        },
        {
          label: 'Décision prise',
          value: 'le 16 mars 2026, par 6 voix contre 1 ; Mme Gaëlle Lefèvre-Noël s’est récusée',
        },
      ],
    },
    { kind: 'heading', text: 'Comparaison des résultats d’apprentissage' },
    {
      kind: 'table',
      caption: 'Résultats d’apprentissage d’ENVS 2310 et ce qui les démontre',
      columns: [
        { head: 'Nº', share: 5, align: 'end' },
        { head: 'Résultat d’apprentissage du cours', share: 42, align: 'start' },
        { head: 'Correspondance', share: 15, align: 'start' },
        { head: 'Éléments de preuve', share: 28, align: 'start' },
        { head: 'Pondération', share: 10, align: 'end' },
      ],
      rows: [
        [
          { text: '1' },
          { text: 'Planifier une campagne d’échantillonnage des eaux de surface et souterraines' },
          { text: 'Totale', mark: 'full' },
          { text: 'Plan de cours, p. 2 ; cahier, p. 9' },
          { text: '15 %' },
        ],
        [
          { text: '2' },
          { text: 'Étalonner et entretenir les instruments de terrain' },
          { text: 'Aucune', mark: 'none' },
          { text: 'Introuvable dans le dossier' },
          { text: '10 %' },
        ],
        [
          { text: '3' },
          { text: 'Interpréter les données de surveillance, œuvrer à leur qualité et expliquer les écarts' },
          { text: 'Partielle', mark: 'partial' },
          { text: 'Plan de cours, p. 3', small: 'Évaluation 2 : rapport d’étape' },
          { text: '15 %' },
        ],
        [
          { text: '4' },
          { text: 'Présenter les constats à un auditoire non spécialiste' },
          { text: 'Affirmée', mark: 'claimed' },
          { text: 'Aucune citation de la microcertification' },
          { text: '10 %' },
        ],
      ],
    },
    { kind: 'heading', text: 'Motifs' },
    {
      kind: 'paragraph',
      tone: 'body',
      text: 'Le plan de cours et le cahier montrent que les étudiantes et étudiants planifient une campagne, prélèvent des échantillons et tiennent la chaîne de possession au niveau qu’exige ENVS 2310. L’étalonnage des instruments est introuvable : le comité en fait une condition, plutôt que de refuser d’emblée.',
    },
    {
      kind: 'paragraph',
      tone: 'quote',
      text: '« Les étudiantes traitent les valeurs sous la limite de détection et interprètent les écarts entre les sites ; l’œuvre collective est défendue devant deux personnes. » Cahier, p. 14',
    },
    {
      kind: 'signatures',
      boxes: [
        { name: 'Gaëlle Lefèvre-Noël', role: 'Présidente du Comité de reconnaissance' },
        { name: 'Étienne Bélanger-Côté', role: 'Registraire, Université de Lac-Harrow' },
      ],
    },
  ],
}

/** Names that no single face can set, stacked marks, and words longer than a line. */
export const manyScripts: Paper = {
  ...english,
  title: 'Decision 2026-03-M06: Nguyễn Thị Hồng Nhung',
  headLeft:
    'Recognition Committee of the Consortium of Colleges and Universities of the Northern Watersheds, Harrow Lake and Kestrel Bay',
  blocks: [
    {
      kind: 'title',
      text: 'Data Stewardship for Community Archives and Oral Histories of the Northern Watersheds: Principles, Practice and a Supervised Placement of Two Terms',
      subtitle:
        'Instructors: Nguyễn Thị Hồng Nhung, Юлия Крыжановская, Ελένη Παπαδοπούλου, Adéṣọlá Ọ̀ṣúnkẹ́mi, Zdeněk Šťastný',
    },
    {
      kind: 'facts',
      rows: [
        { label: 'Vietnamese', value: 'Nguyễn Thị Hồng Nhung, Đặng Quỳnh Ương' },
        { label: 'Cyrillic', value: 'Юлия Крыжановская, Ђорђе Љубојевић' },
        { label: 'Greek', value: 'Ελένη Παπαδοπούλου, Ἀριστοτέλης' },
        { label: 'Yoruba', value: 'Adéṣọlá Ọ̀ṣúnkẹ́mi, ẹ̀kọ́' },
        { label: 'Georgian, Armenian', value: 'ნინო ბერიძე, Արամ Խաչատրյան' },
        { label: 'Hebrew, Arabic', value: 'שלום עליכם and محمد الفاسي' },
        { label: 'Signs', value: '✓ × ≥ ≤ → – — … ’ “ ” « » œ Œ é ½ № ☐' },
        {
          label: 'Address',
          value:
            'https://www.kestrelbay.example/programs/environmental-monitoring/2026/outlines/WM-110?version=3&language=en#assessment-of-learning-outcomes',
        },
        {
          label: 'One word',
          value:
            'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzendenstellvertreter',
        },
      ],
    },
    { kind: 'heading', text: 'Reasons' },
    {
      kind: 'paragraph',
      tone: 'body',
      text: 'A line.\n\n\tAnother, after a tab and a line feed: Ọ̀ṣúnkẹ́mi wrote it.',
    },
  ],
}
