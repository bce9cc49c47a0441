// The door of sync that is safe everywhere: the words phones and server exchange.
export * from './wire.ts'
