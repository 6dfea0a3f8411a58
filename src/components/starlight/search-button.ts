/** Opens the dialog at once, so that nothing typed is lost; what reads it is fetched meanwhile. */
export function wireSearch(): void {
	const dialog = document.querySelector<HTMLDialogElement>('.search__dialog');
	const toggle = async (): Promise<void> => {
		if (dialog?.open) return dialog.close();
		dialog?.showModal();
		const { wakeSearch } = await import('./course-search.ts');
		wakeSearch();
	};
	for (const button of document.querySelectorAll('.search__open, [data-open-search]'))
		button.addEventListener('click', () => void toggle());
	document.addEventListener('keydown', (event) => {
		if (!(event.ctrlKey || event.metaKey) || event.key !== 'k') return;
		event.preventDefault();
		void toggle();
	});
}
