import type { Prisma, PrismaClient } from './generated/client.ts';

/** A transaction, or the client itself where one statement is enough. */
export type Tx = Prisma.TransactionClient | PrismaClient;
