/** How many pages the sidebar fetches at once. In a file of its own, for the browser's script needs nothing else. */
export const chunkSize = 100;
