type Held = { status: string; heldOn: string }

/** Whether the way to a session's desk is wanted now: it is under way, or of today where it is held. */
export const hasDesk = ({ status, heldOn }: Held, today: string | undefined) =>
  status === 'open' || status === 'suspended' || heldOn === today
