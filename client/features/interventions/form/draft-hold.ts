const lockName = (draftId: string) => `rostrum.draft/${draftId}`

/** Says to the other tabs that this one has the draft open, until it is let go or the tab ends. */
export function holdDraft(draftId: string): () => void {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  navigator.locks?.request(lockName(draftId), () => held).catch(() => undefined)
  return () => letGo()
}

/** Which of these drafts no other tab has open. */
export async function freeDrafts<D extends { id: string }>(drafts: readonly D[]): Promise<D[]> {
  const locks = await navigator.locks?.query()
  const held = new Set(locks?.held?.map(({ name }) => name))
  return drafts.filter(({ id }) => !held.has(lockName(id)))
}
