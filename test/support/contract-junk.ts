import { methods, type MethodName } from '#contract/methods.ts'
import { fc } from './law.ts'

export const methodNames = Object.keys(methods) as MethodName[]
/** Names that a careless look-up would find on any object. */
export const prototypeNames = [
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  'then',
  '',
]
const long = 'x'.repeat(100_000)

/** Anything that could come over the wire, with the names and lengths that break careless decoders. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(
      'caseId',
      'grant',
      'edits',
      'into',
      'recent',
      'passphrase',
      '__proto__',
      'constructor',
      'memberId',
      'actor',
    ),
    fc.oneof(fc.jsonValue(), fc.constant(long), fc.constant('../../etc/passwd')),
  ),
  fc.constantFrom(
    undefined,
    null,
    NaN,
    long,
    [],
    [[]],
    { length: -1 },
    { caseId: long },
    JSON.parse('{"__proto__":{"caseId":"x"}}') as unknown,
  ),
)
