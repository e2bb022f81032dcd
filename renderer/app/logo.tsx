/** The four stripes of the crossing. */
export function Logo({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={className}>
      <path
        fill="currentColor"
        d="M4.2 3h3.3L5.1 21H1.2zM9.4 3h2.4l-.3 18H7.7zM13.5 3h2.4l1.5 18h-3.9zM17.8 3h2.6L23.6 21h-4z"
      />
    </svg>
  )
}
