export { telegram } from './telegram/definition.ts';
export { terminal } from './terminal/definition.ts';
export { whatsappCloud } from './whatsapp-cloud/definition.ts';
export { whatsappWeb } from './whatsapp-web/definition.ts';
