export declare function plain(text: string): string;
export declare function plainLines(text: string): string;
