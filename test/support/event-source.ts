/** A small EventSource over fetch, for tests in Node: reads one connection, with the browser's way of splitting. */
export function eventSourceOver(
  fetchLike: typeof fetch,
): new (address: string) => Pick<EventSource, 'addEventListener' | 'close' | 'readyState'> {
  return class {
    readyState = 0
    #stop = new AbortController()
    #listeners: ((event: MessageEvent) => void)[] = []
    constructor(address: string) {
      void this.#read(address).catch(() => undefined)
    }
    addEventListener(_kind: string, listen: unknown): void {
      this.#listeners.push(listen as (event: MessageEvent) => void)
    }
    close(): void {
      this.readyState = 2
      this.#stop.abort()
    }
    async #read(address: string): Promise<void> {
      const answer = await fetchLike(address, { signal: this.#stop.signal })
      this.readyState = 1
      let rest = ''
      const decoder = new TextDecoder()
      for await (const chunk of answer.body ?? []) {
        const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) {
          const data = block.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []))
          if (data.length > 0 && this.readyState === 1)
            for (const listen of this.#listeners)
              listen(new MessageEvent('message', { data: data.join('\n') }))
        }
      }
    }
  }
}
