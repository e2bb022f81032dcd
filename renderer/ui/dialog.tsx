import type { FormEvent, ReactNode } from 'react'
import { Dialog as Sheet, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './layer.module.css'
import { Button } from './button.tsx'
import { cx } from './cx.ts'

export interface DialogProps {
  /** A question or what is asked for, in the record's serif. */
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The ends, safe way out first. */
  readonly actions: ReactNode
  readonly children: ReactNode
  readonly width?: 'normal' | 'wide' | 'full'
  readonly role?: 'dialog' | 'alertdialog'
  /** With it, the dialog is a form: Enter in a field and a submit button both end here. */
  readonly onSubmit?: () => void
}

/** Only for what cannot be undone, or what must be said before there is anything to show. */
export function Dialog({
  title,
  isOpen,
  onClose,
  actions,
  children,
  width = 'normal',
  role = 'dialog',
  onSubmit,
}: DialogProps) {
  const inside = (
    <>
      <Heading slot="title" level={2} className={styles.dialogTitle ?? ''}>
        {title}
      </Heading>
      <div className={styles.dialogBody}>{children}</div>
      <div className={styles.ends}>{actions}</div>
    </>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog' && onSubmit === undefined}
      className={styles.scrim ?? ''}
    >
      <Modal className={cx(styles.modal, styles[width])}>
        <Sheet role={role} className={styles.dialog ?? ''}>
          {onSubmit === undefined ? (
            inside
          ) : (
            <form noValidate onSubmit={submit} className={styles.form}>
              {inside}
            </form>
          )}
        </Sheet>
      </Modal>
    </ModalOverlay>
  )
}

/** Asks before a deed: the safe way out stands left and has the focus. */
export function ConfirmDialog({
  title,
  children,
  stay,
  deed,
  danger = false,
  isOpen,
  onClose,
  onConfirm,
}: {
  readonly title: string
  /** What happens, in two sentences. */
  readonly children: ReactNode
  /** Both ways out are verbs: "Keep editing", "Submit review". */
  readonly stay: string
  readonly deed: string
  readonly danger?: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}) {
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {stay}
          </Button>
          <Button
            kind={danger ? 'danger' : 'main'}
            onPress={() => {
              onClose()
              onConfirm()
            }}
          >
            {deed}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
