throw new Error('electron was imported outside main/electron and preload/bridge: only the shell may')
export {}
