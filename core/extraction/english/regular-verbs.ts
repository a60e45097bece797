/** Verbs of ordinary prose with regular forms; those that double their last letter stand apart. */
const plain = `
abandon abolish absorb abuse accelerate accept accommodate accompany accomplish accumulate accuse achieve
acknowledge acquire act activate adapt add address adhere adjust administer admire adopt advance advertise advise
advocate affect affirm afford age agree aid aim alert align allege allocate allow alter amend amount analyse analyze
anchor announce anticipate apologise apologize appeal appear apply appoint appreciate apprehend approach approve
argue arrange arrest arrive ask aspire assassinate assault assemble assert assess assign assist associate assume assure
attach attack attain attempt attend attract attribute auction authorise authorize avoid award back bake balance bar
base battle behave believe belong benefit blame block board boast boil bolster bomb book boost borrow bounce branch
breathe brush burn bury calculate call calm campaign capture care carry carve cause cease celebrate certify chair
challenge change characterise characterize charge charter chase check circulate cite claim clarify classify clean
clear climb close coach coat collaborate collapse collect collide colonise colonize combine command commemorate
commence comment commission communicate compare compensate compete compile complain complete comply compose comprise
compromise compute conceal concede conceive concentrate concern conclude condemn condense conduct confess confirm
confront confuse connect conquer conserve consider consist consolidate constitute constrain construct consult consume
contact contain contend contest continue contract contrast contribute convene convert convey convict convince cook
cool cooperate coordinate copy correct correspond count cover crack crash create credit criticise criticize cross
crown crush cultivate cure curl curve customise customize cycle damage dance dare date debate decay decide declare
decline decorate decrease dedicate deem defeat defend define degrade delay delegate delete deliver demand demolish
demonstrate denounce deny depart depend depict deploy deposit derive descend describe deserve design designate desire
destroy detach detail detect deteriorate determine develop deviate devise devote diagnose dictate die differ
differentiate diffuse digest diminish direct disagree disappear disappoint discharge disclose disconnect discourage
discover discuss dismiss display dispose disrupt dissolve distinguish distribute disturb dive diversify divide divorce
document dominate donate double doubt draft drain dress drift drown dry dump dwell earn ease echo edit educate
elaborate elect eliminate embark embrace emerge emigrate emit emphasise emphasize employ empower empty enable enact
encapsulate enclose encode encounter encourage end endanger endorse endure enforce engage engineer enhance enjoy enlarge
enlist enrich enrol enroll ensue ensure entail enter entertain entitle equal erect erode erupt escape establish
estimate evacuate evaluate evaporate evolve examine exceed exchange exclude execute exempt exercise exert exhaust
exhibit exile exist expand expect expel experience experiment expire explain explode exploit explore export expose
express extend extinguish extract face facilitate fade fail favor favour fear feature file fill film filter finalise
finalize finance finish fire fix flash float flood flourish flow focus fold follow forage force foreclose form
formulate fortify forward foster found free fuel fulfil fulfill function fund gain gather generate glow govern
graduate grant greet guarantee guard guide handle happen harbor harbour harm harvest haul head heal heat help
hesitate highlight hire honor honour host house hunt identify ignite ignore illustrate imagine immigrate impair
impeach implement imply import impose impress imprison improve include incorporate increase incur indicate induce
infect infer inflict influence inform inhabit inhale inherit inhibit initiate inject injure innovate inquire insert
insist inspect inspire install institute instruct insulate insure integrate intend intensify interact interest
interfere interpret interrupt intervene interview introduce invade invent invest investigate invite involve isolate
issue join judge jump justify kick kidnap kill kiss label lack land last laugh launch layer lease legislate license
lift limit line link list listen live load loan locate lock look love lower maintain manage manifest manipulate
manufacture march mark marry mass master match mate matter mature measure mediate melt mention merge migrate mine
minimise minimize mix mobilise mobilize model modify monitor motivate mount move multiply murder name narrow navigate
need negotiate neglect nest nominate note notice notify number obey object oblige observe obtain occupy offer open
operate oppose orbit order organise organize originate oust outline outnumber outperform outrank overlap overlook
overturn owe own oxidise oxidize pack paint park participate pass patent patrol pause perceive perform perish permit
persuade phase photograph pioneer place plant play plead please pledge plunge point poison pollute populate portray
pose position possess post postpone pour power practice practise praise precede predict prepare prescribe present
preserve press presume prevail prevent price print proceed process proclaim produce profit prohibit project prolong
promise promote prompt propose prosecute prosper protect protest provide provoke publicise publicize publish pull
pump punish purchase pursue push qualify question queue race raid raise range rank rate ratify reach react realise
realize reappear rear reason rebel recall receive recite reckon recognise recognize recommend reconcile record recover
recruit recycle reduce reflect reform refuse regain regard register regulate reign reinforce reinstate reject relate
relax release relieve relocate rely remain remark remember remind remove rename render renew renounce renovate rent
reopen reorganise reorganize repair repay repeal repeat repel replace replicate reply report represent reproduce
request require rescue research resemble reserve reside resign resist resolve respect respond rest restore restrict
result resume retain retire retreat retrieve return reunite reveal reverse review revise revive revolt reward roam
rotate rule rush sail sample satisfy save scan scatter schedule score seal search secrete secure seem seize select
separate serve settle shape share shift ship shorten shout sign signal simplify situate smoke smooth soak solve sort
sound spark specialise specialize specify sponsor stabilise stabilize stage start starve state stay steer stem
stimulate stipulate store strengthen stress stretch structure struggle study subscribe succeed suffer suggest suit
summarise summarize summon supervise supply support suppose suppress surpass surprise surrender surround survey
survive suspect suspend sustain switch synthesise synthesize target taste tax tempt tend terminate test testify
thank thrive tie time title touch tour trace track trade trail train transform translate transmit transport treat
trigger triumph trust try turn type unearth unify unite unlock unveil update upgrade urge use utilise utilize vacate
value vanish vary venture verify view violate visit visualise voice volunteer vote wait walk want warm warn wash
waste watch water weaken weigh welcome widen wipe wish witness work worry worship wound yield oxidize hydrolyze hydrolyse diffract polarize polarise subtract superimpose synchronize digitize secrete lease moor dilute rinse evacuate sterilise sterilize ventilate dispose sue elapse circumnavigate mutiny desert stock refashion apprentice punctuate encode overshadow miss embed anneal dilute enslave ship spur bruise reclaim retell swallow scramble regroup relinquish repress subsidise subsidize tolerate trap vaccinate vote weld whisper
`;
const doubling = `
abet admit ban beg chat clap commit compel confer control cram crop defer deter dispel drag drop drum equip excel
expel fit flip forget grab grin hop incur infer jog knit knot label log map mob mop nod occur omit permit pin plan
plot plug pop prefer prod program propel quit ram rebel recur refer regret rip rob rub scan scrap shop skip slam slip
snap sob spot stab star stem step stir stop strip strap submit swap tag tan tap tip trim transfer transmit trap tug
whip wrap zip cancel travel model signal level quarrel channel fuel rival underpin unplug
`;

const listOf = (text: string): string[] => text.trim().split(/\s+/u);

export const doublingVerbs: readonly string[] = listOf(doubling);
export const regularVerbs: readonly string[] = [...new Set([...listOf(plain), ...doublingVerbs])];
