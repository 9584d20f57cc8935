import * as contract from '#contract/editing'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'

export const editingRoutes: Served[] = [
  serve(contract.keepEditing, ({ params }, context) => commands.keepEditing(context, params)),
  serve(contract.stopEditing, ({ params }, context) => commands.stopEditing(context, params)),
]
