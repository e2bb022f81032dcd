import type { HostCommand } from './menu-commands.ts'

/** The native menu's words; the page has its own catalogue. */
export interface MenuTexts {
  readonly menus: {
    readonly file: string
    readonly edit: string
    readonly view: string
    readonly window: string
    readonly help: string
  }
  readonly commands: Readonly<Record<HostCommand, string>>
  readonly roles: {
    readonly quit: string
    readonly cut: string
    readonly copy: string
    readonly paste: string
    readonly selectAll: string
    readonly larger: string
    readonly smaller: string
    readonly usual: string
    readonly fullScreen: string
  }
  readonly dialogs: {
    readonly openOutside: string
    readonly openOutsideDetail: string
    readonly open: string
    readonly cancel: string
    readonly chooseNew: string
    readonly chooseOpen: string
  }
}

export const menuTexts: Readonly<Record<'en' | 'fr', MenuTexts>> = {
  en: {
    menus: { file: '&File', edit: '&Edit', view: '&View', window: '&Window', help: '&Help' },
    commands: {
      'committee.new': 'Start a committee',
      'committee.open': 'Open a committee',
      'committee.sample': 'Open the sample committee',
      'committee.close': 'Close the committee',
      'file.import': 'Import outcomes',
      'edit.undo': 'Undo',
      'edit.redo': 'Redo',
      'app.palette': 'Search and commands',
      'view.cases': 'Cases',
      'view.people': 'Members',
      'view.institutions': 'Institutions',
      'view.settings': 'Settings',
      'help.keys': 'Keyboard shortcuts',
    },
    roles: {
      quit: 'Quit Crosswalk',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select all',
      larger: 'Larger text',
      smaller: 'Smaller text',
      usual: 'Usual text size',
      fullScreen: 'Full screen',
    },
    dialogs: {
      openOutside: 'Open this page in your browser?',
      openOutsideDetail: 'Crosswalk itself never uses the network; your browser does.',
      open: 'Open in the browser',
      cancel: 'Stay here',
      chooseNew: 'Choose a folder for the committee',
      chooseOpen: 'Choose a committee’s folder',
    },
  },
  fr: {
    menus: { file: '&Fichier', edit: '&Édition', view: '&Affichage', window: 'Fe&nêtre', help: '&Aide' },
    commands: {
      'committee.new': 'Créer un comité',
      'committee.open': 'Ouvrir un comité',
      'committee.sample': 'Ouvrir le comité exemple',
      'committee.close': 'Fermer le comité',
      'file.import': 'Importer des résultats',
      'edit.undo': 'Annuler',
      'edit.redo': 'Rétablir',
      'app.palette': 'Recherche et commandes',
      'view.cases': 'Dossiers',
      'view.people': 'Membres',
      'view.institutions': 'Établissements',
      'view.settings': 'Réglages',
      'help.keys': 'Raccourcis clavier',
    },
    roles: {
      quit: 'Quitter Crosswalk',
      cut: 'Couper',
      copy: 'Copier',
      paste: 'Coller',
      selectAll: 'Tout sélectionner',
      larger: 'Agrandir le texte',
      smaller: 'Réduire le texte',
      usual: 'Taille normale du texte',
      fullScreen: 'Plein écran',
    },
    dialogs: {
      openOutside: 'Ouvrir cette page dans votre navigateur?',
      openOutsideDetail: 'Crosswalk n’utilise jamais le réseau; votre navigateur, oui.',
      open: 'Ouvrir dans le navigateur',
      cancel: 'Rester ici',
      chooseNew: 'Choisir un dossier pour le comité',
      chooseOpen: 'Choisir le dossier d’un comité',
    },
  },
}
