import { z } from 'zod'

/**
 * The policy forbids code made from text; without this the first schema would try it once and be reported. Schemas are
 * made when their modules load, so this module is imported before all others.
 */
z.config({ jitless: true })
