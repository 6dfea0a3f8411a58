/** Width and height from the first bytes of a PNG or GIF; undefined for anything else. */
export function imageSize(base64: string): { width: number; height: number } | undefined {
	const bytes = firstBytes(base64);
	if (!bytes) return undefined;
	const view = new DataView(bytes.buffer);
	if (view.getUint32(0) === 0x89504e47)
		return { width: view.getUint32(16), height: view.getUint32(20) };
	if (view.getUint32(0) === 0x47494638)
		return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
	return undefined;
}

function firstBytes(base64: string): Uint8Array<ArrayBuffer> | undefined {
	try {
		const bytes = Uint8Array.from(atob(base64.slice(0, 32)), (sign) => sign.charCodeAt(0));
		return bytes.length === 24 ? bytes : undefined;
	} catch {
		// Not base64: the size stays unknown.
		return undefined;
	}
}
