/** How to call the command line. */
export const usage: string;
