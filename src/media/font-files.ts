import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
const family = '@expo-google-fonts/atkinson-hyperlegible';

/**
 * The typeface of every picture and document: Atkinson Hyperlegible (Braille Institute, SIL Open Font License 1.1),
 * drawn for readers with low vision. It comes with the project, so a machine without any font shows the same.
 */
export const fontFiles = {
  name: 'Atkinson Hyperlegible',
  regular: resolve(`${family}/400Regular/AtkinsonHyperlegible_400Regular.ttf`),
  bold: resolve(`${family}/700Bold/AtkinsonHyperlegible_700Bold.ttf`),
};
