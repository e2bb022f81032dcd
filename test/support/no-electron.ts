/** Stands in for electron outside of the shell: importing it says so, instead of starting a download. */
export default (() => {
  throw new Error('electron was imported outside main/electron and preload/bridge: only the shell may')
})()
