const marks: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

/** A text as it stands inside markup or an attribute: names in it come from strangers. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark]);
