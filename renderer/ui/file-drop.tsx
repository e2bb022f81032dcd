import type { ReactNode } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { FileUp } from 'lucide-react'
import styles from './page.module.css'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import { Icon, type IconOf } from './icon.tsx'

export interface FileDropProps {
  readonly label: string
  readonly hint?: ReactNode
  /** The button that opens the computer's own file dialog. */
  readonly choose: string
  /** Media types or endings, as the file input takes them. */
  readonly accept: readonly string[]
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly icon?: IconOf
  readonly className?: string
}

/** A place to drop files on, with a button for those who would rather choose. */
export function FileDrop({
  label,
  hint,
  choose,
  accept,
  multiple = false,
  onFiles,
  icon = FileUp,
  className,
}: FileDropProps) {
  return (
    <DropZone
      aria-label={label}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const files = event.items.filter((item) => item.kind === 'file')
        void Promise.all(files.map((item) => item.getFile())).then(
          (dropped) => dropped.length > 0 && onFiles(multiple ? dropped : dropped.slice(0, 1)),
        )
      }}
      className={cx(styles.drop, className)}
    >
      <Icon of={icon} size={20} className={styles.dropSign} />
      <span className={styles.dropText}>
        <span className="strong">{label}</span>
        {hint !== undefined && <span className="small muted">{hint}</span>}
      </span>
      <FileTrigger
        acceptedFileTypes={accept}
        allowsMultiple={multiple}
        onSelect={(list) => list !== null && list.length > 0 && onFiles([...list])}
      >
        <Button>{choose}</Button>
      </FileTrigger>
    </DropZone>
  )
}
