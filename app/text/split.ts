/** Dividing an ärende of several decisions into one for each. */
export const splitText = {
	title: 'Dela upp ärendet',
	lead: 'Skriv ett beslut, eller en post i budgeten, på varje rad. Varje rad blir ett eget ärende med samma nämnd och sammanträde.',
	alternatives: (zero: string) =>
		`Varje nytt ärende får två alternativ: det som föreslås och nollalternativet ”${zero}”. Det här ärendet får en bilaga på en rad om att det är uppdelat.`,
	posts: 'Beslut eller poster',
	postsHelp: 'Minst två och högst tjugo, en på varje rad.',
	split: 'Dela upp',
	proposed: 'Enligt förslaget',
	zero: { budget: 'Oförändrad ram', other: 'Inget beslut' },
	newTitle: (title: string, post: string) => `${title}: ${post}`,
	reason: (count: number) =>
		`Ärendet innehåller flera fristående beslut och är uppdelat i ${String(count)} ärenden, som bedöms var för sig.`,
	done: (count: number) => `Ärendet är uppdelat i ${String(count)} nya ärenden.`,
	problems: {
		count: 'Skriv minst två och högst tjugo rader.',
		tooLong: (post: string) => `”${post.slice(0, 40)} …” blir för långt som rubrik. Korta raden.`,
		brokenCharacter: 'Texten innehåller ett trasigt tecken som inte går att spara. Skriv om det stället.',
	},
} as const
