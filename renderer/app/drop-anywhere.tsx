import { useEffect, useState, type ReactNode } from 'react'
import { FileDown } from 'lucide-react'
import { useSay } from '../intl/index.ts'
import { Icon } from '../ui/index.ts'
import { useApp } from './app-context.tsx'
import styles from './layers.module.css'
import { useRoute } from './route.ts'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/**
 * Files may be dropped on the whole window. A drop that a nearer place takes (the dossier's, the import's) has
 * `defaultPrevented` and is left alone; every other drop of a file is kept from opening as a page.
 */
export function DropAnywhere({
  isActive,
  children,
}: {
  readonly isActive: boolean
  readonly children: ReactNode
}) {
  const say = useSay()
  const route = useRoute()
  const { inbox } = useApp()
  const [over, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth += 1
      setOver(isActive)
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isActive ? 'copy' : 'none'
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!carriesFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (isActive && files.length > 0) void inbox.take(files, route.screen === 'case' ? route.caseId : null)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', drag)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', drag)
      window.removeEventListener('drop', drop)
    }
  }, [inbox, isActive, route])
  return (
    <>
      {children}
      {over && (
        <div className={styles.dropOver} aria-hidden>
          <p>
            <Icon of={FileDown} size={20} />
            {say(route.screen === 'case' ? 'import.dropCase' : 'import.dropAnywhere')}
          </p>
        </div>
      )}
    </>
  )
}
