/** Where the desk of a session is. */
export const deskAddress = (conferenceId: string, sessionId: string) =>
  `/conferences/${conferenceId}/sessions/${sessionId}/desk`

export const isDeskAddress = (path: string) => /^\/conferences\/[^/]+\/sessions\/[^/]+\/desk$/.test(path)
