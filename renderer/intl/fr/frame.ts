/** The window around every screen, in French: places, commands, saved state, and every « non ». */
export const frame = {
  'frame.main': 'Principal',
  'frame.places': 'Sections',
  'frame.inspector': 'Détails',
  'frame.search': 'Chercher',
  'frame.cases': 'Dossiers',
  'frame.people': 'Membres',
  'frame.institutions': 'Établissements',
  'frame.committee': 'Comité\u00a0: {name}',
  'frame.close': 'Fermer ce comité',
  'frame.settings': 'Réglages d’affichage',
  'frame.settings.close': 'Fermer les réglages',
  'frame.theme': 'Clair ou sombre',
  'frame.theme.system': 'Système',
  'frame.theme.light': 'Clair',
  'frame.theme.dark': 'Sombre',
  'frame.language': 'Langue',
  'frame.language.en': 'English',
  'frame.language.fr': 'Français',
  'frame.density': 'Lignes',
  'frame.density.comfortable': 'Aérées',
  'frame.density.compact': 'Serrées',
  'frame.sample': 'Comité exemple',
  'frame.toasts': 'Ce qui a été fait',
  'frame.dismiss': 'Fermer l’avis',
  'frame.loading': 'Lecture du comité',
  'frame.allKeys': 'toutes les touches',
  'frame.keys.title': 'Toutes les touches',
  'frame.keys.close': 'Fermer la liste',
  'frame.keys.none': 'Aucune touche ici.',
  'frame.palette.title': 'Recherche et commandes',
  'frame.palette.find': 'Un dossier, une section ou une commande',
  'frame.palette.cases': 'Dossiers',
  'frame.palette.commands': 'Commandes',
  'frame.palette.results': 'Résultats de la recherche',
  'frame.palette.none':
    'Rien ne porte ce nom. Essayez un numéro de dossier, un mot d’un titre ou une commande.',
  'frame.saved': 'Enregistré sur cet ordinateur {at}',
  'frame.savedNothing': 'Enregistré sur cet ordinateur',
  'frame.saving': 'Enregistrement…',
  'frame.notSaved': 'Non enregistré\u00a0: {why}',
  'frame.today': 'Aujourd’hui, {time}',

  'command.palette': 'Recherche et commandes',
  'command.keys': 'Afficher toutes les touches',
  'command.undo': 'Annuler',
  'command.redo': 'Rétablir',
  'command.save': 'Enregistrer maintenant',
  'command.cases': 'Aller aux dossiers',
  'command.people': 'Aller aux membres',
  'command.institutions': 'Aller aux établissements',
  'command.import': 'Importer des résultats d’un fichier',
  'command.settings': 'Ouvrir les réglages d’affichage',
  'command.close': 'Fermer ce comité',
  'command.theme': 'Passer du clair au sombre, ou l’inverse',
  'command.density': 'Passer des lignes aérées aux lignes serrées, ou l’inverse',

  'keys.outcome': 'résultat',
  'keys.candidate': 'candidat',
  'keys.strength': 'force',
  'keys.evidence': 'preuve',
  'keys.level': 'niveau',
  'keys.reason': 'motif',
  'keys.criterion': 'critère',
  'keys.act': 'acte',
  'keys.compare': 'comparer',
  'keys.score': 'noter',
  'keys.motion': 'proposition',
  'keys.proposed': 'texte suggéré',
  'keys.copy': 'copier',

  'undo.taken': 'Annulé\u00a0: {what}',
  'undo.again': 'Rétabli\u00a0: {what}',
  'undo.kind.committee': 'comité',
  'undo.kind.member': 'membre',
  'undo.kind.institution': 'politique de l’établissement',
  'undo.kind.course': 'cours',
  'undo.kind.outcome': 'résultat',
  'undo.kind.caseOpened': 'nouveau dossier',
  'undo.kind.case': 'renseignements du dossier',
  'undo.kind.withdrawal': 'retrait',
  'undo.kind.credential': 'microcertification',
  'undo.kind.task': 'tâche évaluée',
  'undo.kind.document': 'document',
  'undo.kind.target': 'cours visé',
  'undo.kind.assessor': 'évaluateur',
  'undo.kind.draft': 'projet de décision',
  'undo.kind.match': 'appariement',
  'undo.kind.score': 'note',
  'undo.kind.meeting': 'réunion',
  'undo.kind.attendance': 'présence',
  'undo.kind.motion': 'proposition',
  'undo.kind.recusal': 'récusation',
  'undo.kind.dissent': 'dissidence',
  'undo.kind.settled': 'acte consigné',

  'error.title': 'Cet écran a cessé de fonctionner',
  'error.body':
    'Votre travail enregistré est intact. Revenez aux dossiers, ou ouvrez Crosswalk de nouveau. Ce qui a échoué\u00a0: {what}',
  'error.again': 'Afficher de nouveau',
  'error.noAnswer': 'Le service interne de Crosswalk ne répond pas.',
  'error.retry': 'Essayer de nouveau',

  'refusal.malformed':
    '{field, select, none {Ce qui a été écrit ne peut pas être enregistré} other {Cette valeur ({field}) ne peut pas être enregistrée}}\u00a0: {problem, select, bigText {c’est trop long, au plus {limit, number} caractères} smallText {c’est trop court, au moins {limit, number} caractères} big {c’est trop grand, au plus {limit, number}} small {c’est trop petit, au moins {limit, number}} other {la forme n’est pas celle attendue}}. Corrigez, puis essayez de nouveau.',
  'refusal.unknownMethod':
    'Cette version ne connaît pas {method}. Fermez la fenêtre et ouvrez Crosswalk de nouveau.',
  'refusal.noCommittee': 'Aucun comité n’est ouvert. Ouvrez-en un à l’écran d’accueil.',
  'refusal.notFound': 'Introuvable\u00a0: {noun}. Revenez en arrière et choisissez de nouveau.',
  'refusal.noRight': 'Votre rôle ne le permet pas. Adressez-vous à la présidence.',
  'refusal.noRight.active':
    'Vous n’êtes pas membre actif de ce comité; rien ne peut donc être modifié. Adressez-vous à la présidence.',
  'refusal.noRight.chair':
    'Seule la présidence ou la vice-présidence peut modifier ceci. Adressez-vous à elle.',
  'refusal.noRight.chairOrSecretary':
    'Seule la présidence, la vice-présidence ou le secrétariat peut modifier ceci. Demandez-le-leur.',
  'refusal.noRight.chairOrRegistrar':
    'Seule la présidence, la vice-présidence ou le registraire de l’établissement peut modifier ceci. Demandez-le-leur.',
  'refusal.noRight.own': 'Ceci appartient à un autre membre, et lui seul peut le modifier.',
  'refusal.settled':
    'Ceci est arrêté et reste consigné\u00a0: {what}. Faites un nouvel acte qui le remplace.',
  'refusal.settled.minutes':
    'Le procès-verbal est approuvé et reste tel quel. Inscrivez une correction au procès-verbal de la prochaine réunion.',
  'refusal.settled.motion':
    'Le vote sur cette proposition est clos et reste tel quel. Présentez une nouvelle proposition.',
  'refusal.settled.number': 'Ce dossier a son numéro, et un numéro se donne une seule fois. Il reste.',
  'refusal.settled.decision':
    'Une décision consignée reste au registre. Présentez une nouvelle proposition au procès-verbal, puis consignez une décision qui la remplace.',
  'refusal.settled.agreement':
    'Cette évaluation est déjà prise comme convenue. Déposez une évaluation modifiée, puis prenez-la comme convenue.',
  'refusal.settled.review':
    'Une évaluation déposée reste au registre. Changez vos notes ou vos appariements, puis déposez-la de nouveau.',
  'refusal.settled.withdrawn': 'Ce dossier est retiré. Reprenez-le d’abord, dans le menu du dossier.',
  'refusal.settled.export':
    'Un document exporté reste au registre. Exportez de nouveau; les deux sont conservés.',
  'refusal.incomplete': 'Ce n’est pas encore possible. {missing}',
  'refusal.missing.criteria':
    'Terminez l’évaluation\u00a0: chaque critère demande un niveau, un motif et une citation',
  'refusal.missing.reason': 'Écrivez le motif de la modification',
  'refusal.missing.submissions': 'Chaque personne qui évalue doit d’abord déposer son évaluation',
  'refusal.missing.outcomes': 'Choisissez au moins un résultat',
  'refusal.missing.other': 'Il manque quelque chose; parcourez cette page',
  'refusal.nothingToUndo': 'Il n’y a rien à annuler.',
  'refusal.changedSince': '{by} a modifié ceci entre-temps. Regardez de nouveau, puis refaites votre geste.',
  'refusal.somebody': 'Quelqu’un',
  'refusal.contested': 'Deux personnes ont modifié ceci. Choisissez d’abord une valeur.',
  'refusal.file.tooLarge':
    '{file} est trop volumineux pour être lu{told, select, yes { ({detail})} other {}}. Rien n’a été créé. Divisez-le, ou choisissez un fichier plus petit.',
  'refusal.file.empty': '{file} est vide. Rien n’a été créé. Choisissez un autre fichier.',
  'refusal.file.notText':
    '{file} n’est pas du texte en UTF-8. Rien n’a été créé. Enregistrez-le de nouveau en UTF-8, puis choisissez-le encore.',
  'refusal.file.notJson':
    '{file} n’est pas du JSON valide{told, select, yes { ({detail})} other {}}. Rien n’a été créé. Exportez-le de nouveau de sa source.',
  'refusal.file.notCase':
    '{file} n’est pas un paquet CASE{told, select, yes { ({detail})} other {}}. Rien n’a été créé. Choisissez un paquet CASE, ou un CSV de résultats.',
  'refusal.file.noOutcomes':
    '{file} ne contient aucun résultat. Rien n’a été créé. Choisissez un fichier avec une colonne de textes de résultats.',
  'refusal.file.tooManyColumns':
    '{file} a trop de colonnes{told, select, yes { ({detail})} other {}}. Rien n’a été créé. Gardez les colonnes qui décrivent des résultats.',
  'refusal.file.tooManyRows':
    '{file} a trop de lignes{told, select, yes { ({detail})} other {}}. Rien n’a été créé. Divisez-le en fichiers plus petits.',
  'refusal.file.cyclic':
    'Dans {file}, un élément est placé sous lui-même{told, select, yes { ({detail})} other {}}. Rien n’a été créé. Corrigez l’arborescence dans sa source.',
  'refusal.file.truncated':
    '{file} s’arrête au milieu{told, select, yes { ({detail})} other {}}. Rien n’a été créé. Copiez-le ou téléchargez-le de nouveau.',
  'refusal.file.unknownKind':
    '{file} est d’un type qui ne peut pas être lu ici. Choisissez un paquet CASE (JSON) ou un CSV; un PDF se joint sur la page de son dossier.',
  'refusal.file.notPdf':
    '{file} n’est pas un PDF. Rien n’a été joint. Enregistrez-le en PDF, puis joignez-le.',
  'refusal.file.unreadable':
    '{file} ne peut pas être lu{told, select, yes { ({detail})} other {}}. Vérifiez qu’il est toujours là et qu’aucun autre programme ne le bloque.',
  'refusal.file.badHeader':
    'La première ligne de {file} ne nomme pas ses colonnes{told, select, yes { ({detail})} other {}}. Rien n’a été créé. Ajoutez une ligne d’en-tête avec une colonne «\u00a0texte\u00a0».',
  'refusal.file.rowProblems':
    '{file} a des lignes qui ne peuvent pas être lues{told, select, yes {\u00a0: {detail}} other {}}. Rien n’a été créé. Corrigez-les, puis choisissez-le encore.',
  'refusal.wrongPassphrase':
    'Ce n’est pas la phrase de passe de ce comité. Essayez de nouveau; les majuscules comptent.',
  'refusal.passphraseNeeded': 'Ce comité est verrouillé. Entrez sa phrase de passe.',
  'refusal.store.notAStore':
    'Il n’y a pas de comité dans {where}. Choisissez l’emplacement qui en contient un.',
  'refusal.store.exists':
    'Il y a déjà un comité dans {where}. Ouvrez-le, ou choisissez un autre emplacement.',
  'refusal.store.damaged':
    'Les fichiers de ce comité dans {where} sont endommagés. Rien n’a été modifié. Ouvrez une copie de sauvegarde.',
  'refusal.store.newer':
    'Le comité dans {where} a été écrit par un Crosswalk plus récent. Mettez Crosswalk à jour pour l’ouvrir.',
  'refusal.store.diskFull':
    'Le disque de {where} est plein. Libérez de l’espace; vos modifications attendent dans cette fenêtre et sont réessayées.',
  'refusal.store.readOnly':
    'Crosswalk ne peut pas écrire dans {where}. Demandez le droit d’y écrire, ou choisissez un autre emplacement.',
  'refusal.store.inSyncedFolder':
    '{where} est copié par un autre programme, ce qui peut endommager les fichiers d’un comité. Choisissez un emplacement non synchronisé.',
  'refusal.noGlyph':
    'La police du document n’a pas le signe {codePoint} ({where}). Remplacez ce signe et exportez de nouveau.',
  'refusal.cancelled': 'Rien n’a été choisi.',
  'refusal.unavailable.backend':
    'Le service interne de Crosswalk ne répond pas. Vos modifications attendent dans cette fenêtre et sont réessayées toutes les quelques secondes; laissez-la ouverte.',
  'refusal.unavailable.reconciliation':
    'Plusieurs évaluations sont déposées, et cette version n’en prend qu’une comme convenue. Confiez le dossier à une seule personne, puis convenez.',
  'refusal.unavailable.chooseFolder':
    'Un emplacement ne peut pas être choisi dans un navigateur. Créez le comité sans en choisir, ou utilisez la fenêtre de bureau.',
  'refusal.unavailable.systemKeys':
    'Le trousseau de clés de cet ordinateur ne répond pas. Déverrouillez-le, ou protégez le comité par une phrase de passe.',
  'refusal.unavailable':
    'Ceci a échoué à cause d’un défaut de Crosswalk ({what}). Essayez de nouveau; si cela persiste, signalez ce nom.',
  'refusal.noun.case': 'dossier',
  'refusal.noun.course': 'cours',
  'refusal.noun.institution': 'établissement',
  'refusal.noun.outcome': 'résultat',
  'refusal.noun.decision': 'décision',
  'refusal.noun.meeting': 'réunion',
  'refusal.noun.document': 'document',
  'refusal.noun.grant': 'fichier',
  'refusal.noun.preview': 'importation',
  'refusal.noun.store': 'comité',
  'refusal.noun.rubric': 'grille',
  'refusal.noun.member': 'membre',
} as const
