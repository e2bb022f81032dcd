import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const inRoot = (...parts: string[]): string => join(root, ...parts)
/** Runs one of the project's own tools with this Node: `bin('vitest', 'vitest.mjs')`. */
export const bin = (name: string, file: string): string => inRoot('node_modules', name, file)
