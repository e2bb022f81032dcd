/** What a file is called to a person: the last part of whatever was given, without control or direction signs, at most 255 characters. */
export function shownFileName(given: string): string {
  const last = given.replace(/^.*[/\\]/s, '')
  // Direction overrides could make "fdp.exe" read as "exe.pdf".
  const plain = last
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '')
    .trim()
    .slice(0, 255)
  return plain === '' || plain === '.' || plain === '..' ? 'file' : plain
}
