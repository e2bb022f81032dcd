import type { MenuItemConstructorOptions } from 'electron'
import { hostCommands, type HostCommand } from '../menu-commands.ts'
import type { MenuTexts } from '../menu-texts.ts'

/** The native menu: the system's own roles, and commands that the page carries out. No reload and no developer tools once packaged. */
export function menuTemplate(parts: {
  readonly texts: MenuTexts
  readonly mac: boolean
  readonly packaged: boolean
  /** A committee is open. */
  readonly inside: boolean
  readonly send: (command: HostCommand) => void
}): MenuItemConstructorOptions[] {
  const { texts, mac } = parts
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const item = (command: HostCommand): MenuItemConstructorOptions => {
    const { key, where } = hostCommands[command]
    // The page obeys the key itself; here it is only shown.
    return {
      id: command,
      label: texts.commands[command],
      click: () => parts.send(command),
      enabled: where === 'always' || (where === 'committee') === parts.inside,
      ...(key === null ? {} : { accelerator: key, registerAccelerator: false }),
    }
  }
  const { menus, roles } = texts
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: menus.file,
      submenu: [
        item('committee.new'),
        item('committee.open'),
        item('committee.sample'),
        separator,
        item('file.import'),
        separator,
        item('committee.close'),
        ...(mac
          ? []
          : [
              item('view.settings'),
              separator,
              { role: 'quit', label: roles.quit } satisfies MenuItemConstructorOptions,
            ]),
      ],
    },
    {
      label: menus.edit,
      submenu: [
        item('edit.undo'),
        item('edit.redo'),
        separator,
        { role: 'cut', label: roles.cut },
        { role: 'copy', label: roles.copy },
        { role: 'paste', label: roles.paste },
        { role: 'selectAll', label: roles.selectAll },
        separator,
        item('app.palette'),
      ],
    },
    {
      label: menus.view,
      submenu: [
        item('view.cases'),
        item('view.people'),
        item('view.institutions'),
        separator,
        { role: 'zoomIn', label: roles.larger },
        { role: 'zoomOut', label: roles.smaller },
        { role: 'resetZoom', label: roles.usual },
        { role: 'togglefullscreen', label: roles.fullScreen },
        ...(parts.packaged
          ? []
          : [
              separator,
              { role: 'reload' } satisfies MenuItemConstructorOptions,
              { role: 'toggleDevTools' } satisfies MenuItemConstructorOptions,
            ]),
      ],
    },
    ...(mac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: menus.help, submenu: [item('help.keys')] },
  ]
}
