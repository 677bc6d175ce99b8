/** Characters of a text in one language: with card and footer it fits one Telegram message, and where short a WhatsApp body. */
export const longestText = 3_000;
