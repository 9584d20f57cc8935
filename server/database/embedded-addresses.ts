/** Owns the embedded database; the program itself ran under it before there was a role for that. */
export const ownerRole = 'rostrum'
export const programRole = 'rostrum_program'

/** Where the embedded server is reached: by the program, by the owner of its database, and by the administrator. */
export function embeddedAddresses(password: string, port: number) {
  const at = (user: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
  return {
    url: at(programRole, 'rostrum'),
    ownerUrl: at(ownerRole, 'rostrum'),
    adminUrl: at('postgres', 'postgres'),
  }
}
