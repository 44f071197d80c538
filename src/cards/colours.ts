/** The colours of the site's light theme, for pictures. */
export const colours = { paper: '#fdfdfb', line: '#e3e3dc', soft: '#5b6466', strong: '#0f1314', accent: '#0b6a63' };
