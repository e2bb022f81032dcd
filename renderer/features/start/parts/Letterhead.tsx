import css from '../start.module.css'

/** The three bands of a comparison, crossing. */
export function Letterhead() {
  const claimed = 'M0 72H42C50 72 50 48 58 48H100'
  const partial = 'M0 48H42C50 48 50 24 58 24H100'
  const full = 'M0 24H42C50 24 50 72 58 72H100'
  return (
    <svg className={css.letterhead} viewBox="0 0 100 96" preserveAspectRatio="none" aria-hidden>
      <path className={css.halo} d={claimed} />
      <path className={css.claimed} d={claimed} />
      <path className={css.hollow} d={claimed} />
      <path className={css.halo} d={partial} />
      <path className={css.partial} d={partial} />
      <path className={css.halo} d={full} />
      <path className={css.full} d={full} />
    </svg>
  )
}
