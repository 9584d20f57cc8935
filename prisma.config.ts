import { defineConfig } from 'prisma/config'

// The program migrates its own database; the address here is only for looking at one with Prisma's tools.
const url = process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
})
