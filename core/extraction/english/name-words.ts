const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Given names that are common in English prose; enough to tell a person from a place. */
export const givenNames = set(`
Aaron Abigail Abraham Ada Adam Adrian Agnes Ahmed Aisha Alan Albert Alex Alexander Alexandra Alexei Alfred Ali Alice
Alison Amanda Amelia Amy Ana Andre Andrea Andreas Andrei Andrew Angela Anita Ann Anna Anne Annie Anthony Antoine Anton
Antonio Antony Arnold Arthur Ashley Audrey August Augustus Barbara Ben Benjamin Bernard Bert Beth Betty Bill Billy Bob
Boris Brandon Brenda Brian Bruce Bruno Calvin Camille Carl Carla Carlo Carlos Carmen Carol Caroline Carolyn Catherine
Cecil Charles Charlie Charlotte Chen Chloe Chris Christian Christina Christine Christopher Claire Clara Claude Claudia
Clement Colin Connor Craig Cynthia Daniel Daniela Darwin Dave David Dean Deborah Denis Dennis Diana Diane Diego Dmitri
Dominic Don Donald Donna Dorothy Doug Douglas Duncan Earl Eduard Edgar Edith Edmund Eduardo Edward Edwin Eileen Elaine
Eleanor Elena Eli Elias Elijah Elizabeth Ella Ellen Emil Emily Emma Eric Erik Erin Ernest Esther Ethan Eugene Eva Evelyn
Fatima Felix Ferdinand Fernando Fiona Florence Frances Francesca Francesco Francis Francisco Frank Franz Fred Frederick
Friedrich Gabriel Gareth Gary Gavin Geoff Geoffrey George Georges Gerald Gerard Gilbert Giovanni Giuseppe Gloria Gordon
Grace Graham Greg Gregory Guy Hannah Hans Harold Harriet Harry Harvey Heather Heinrich Helen Helena Henri Henrietta
Henry Herbert Herman Hermann Hilary Howard Hugh Hugo Humphrey Ian Ibrahim Ida Igor Ingrid Irene Iris Isaac Isabel
Isabella Ivan Jack Jackson Jacob Jacques Jake James Jan Jane Janet Jason Javier Jay Jean Jeff Jeffrey Jennifer Jenny
Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joe Joel Johan Johann Johannes John Johnny Jon Jonathan
Jorge Jose José Josef Joseph Josephine Joshua Juan Judith Judy Julia Julian Julie Juliet Julius June Justin Karen Karl
Kate Katherine Kathleen Kathryn Keith Kelly Ken Kenneth Kevin Kim Kofi Kurt Kyle Lance Larry Laura Lauren Lawrence Lee
Leo Leon Leonard Leonardo Leonid Leopold Leslie Lewis Liam Lilian Linda Lisa Louis Louisa Louise Lucas Lucy Ludwig Luigi
Luis Luke Luther Lydia Maggie Marc Marcel Marco Marcus Margaret Maria Marian Marie Marina Mario Marion Mark Marta Martha
Martin Mary Matilda Matthew Maurice Max Maximilian Megan Melissa Michael Michel Michelle Miguel Mike Mikhail Miles Mohamed
Mohammed Monica Morgan Muhammad Nancy Naomi Natalie Nathan Nathaniel Neil Nelson Nicholas Nick Nicola Nicolas Nigel Nikolai
Nina Noah Nora Norman Oliver Olivia Oscar Oswald Otto Owen Pablo Pamela Patricia Patrick Paul Paula Pauline Pedro Penelope
Percy Peter Phil Philip Philippe Phillip Phillips Phoebe Pierre Priya Rachel Ralph Ramon Raphael Ravi Ray Raymond Rebecca
Reginald Rene Ricardo Richard Rick Rita Rob Robert Roberto Robin Rodney Roger Roland Ronald Rosa Rosalind Rose Rosemary
Ross Roy Rudolf Rupert Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sebastian Sergei Seth
Shane Sharon Sheila Shirley Sidney Sigmund Silvia Simon Sofia Sophia Sophie Stanley Stella Stephanie Stephen Steve Steven
Stuart Sue Susan Susanna Suzanne Sven Sylvia Tamara Ted Teresa Terence Terry Theodor Theodore Theresa Thomas Tim Timothy
Toby Todd Tom Tony Tracy Ursula Valentina Vanessa Vasily Vera Veronica Victor Victoria Vincent Viola Virginia Vladimir
Walter Warren Wayne Wendy Werner Wilfred Wilhelm Will William Winifred Winston Wolfgang Xavier Yuri Yvonne Zachary Zoe
Adebayo Akira Amara Amina Amir Anil Anjali Arjun Asha Chidi Chioma Deepak Emeka Farah Hana Hassan Hiroshi Hussein Imran
Indira Jamal Kamala Kavita Kenji Khalid Kwame Lakshmi Layla Leila Mei Meera Mehmet Mustafa Nadia Ngozi Olga Omar Rahul
Rajesh Rania Rashid Sanjay Satoshi Sunita Svetlana Tariq Tatiana Vikram Wei Yusuf Zainab Elif Sana Tomas Tomasz Piotr
Ondine Ines Lena Marta Mateo Nils Lars Astrid Freya Greta Ingmar Katja Lotte Maja Signe Bjorn
`);

export const personTitles = set(
  'Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Lady Lord Captain Capt. Colonel Col. General Gen. Lieutenant Lt. Sergeant Admiral President Senator Sen. Governor Gov. Mayor Minister Chancellor King Queen Prince Princess Emperor Empress Duke Duchess Count Baron Pope Bishop Archbishop Cardinal Saint Judge Justice Reverend Rev. Father Brother Sister Coach Chairman',
);

export const bodyWords = set(
  'University College School Academy Institute Institution Company Corporation Corp Inc Inc. Ltd Ltd. Limited PLC plc Group Bank Committee Commission Council Board Association Union Federation Society Foundation Trust Museum Gallery Library Hospital Party Ministry Department Agency Bureau Office Parliament Congress Senate Assembly Court Club Team League Press Times Journal Centre Center Laboratory Observatory Orchestra Church Army Navy Force Police Organisation Organization Network Alliance Brigade Authority Service House Studios Records Airlines Railway Motors Industries Systems Technologies Works Partners Consortium',
);

export const placeWords = set(
  'City County Island Islands River Lake Mount Mountain Mountains Street Road Avenue Square Park Bay Sea Ocean Peninsula Valley Province State District Village Town Airport Station Stadium Hall Arena Palace Castle Bridge Forest Desert Coast Harbour Harbor Canal Strait Gulf Cape Beach',
);

export const knownPlaces = set(`
Africa Alaska Albania Algeria Amsterdam Angola Antarctica Argentina Arizona Asia Athens Atlanta Australia Austria Bahamas
Bangladesh Barbados Barcelona Beijing Belarus Belfast Belgium Berlin Birmingham Bolivia Bombay Boston Brazil Bristol Britain
Brussels Budapest Bulgaria Cairo Calcutta California Cambodia Cambridge Cameroon Canada Caribbean Chicago Chile China Cleveland
Colombia Colorado Copenhagen Cornwall Croatia Cuba Cyprus Dallas Delhi Denmark Denver Detroit Dresden Dublin Ecuador Edinburgh
Egypt England Eritrea Estonia Ethiopia Europe Fiji Finland Florence Florida France Frankfurt Geneva Georgia Germany Ghana
Glasgow Greece Greenland Guatemala Guinea Haiti Hamburg Hawaii Helsinki Houston Hungary Iceland India Indonesia Iran Iraq
Ireland Israel Istanbul Italy Jakarta Jamaica Japan Jerusalem Johannesburg Jordan Kansas Kazakhstan Kentucky Kenya Kiev Korea
Kuwait Kyoto Lagos Laos Latvia Lebanon Leeds Leicester Libya Lima Lisbon Lithuania Liverpool London Louisiana Luxembourg
Madagascar Madrid Maine Malawi Malaysia Mali Malta Manchester Manila Maryland Massachusetts Melbourne Mexico Miami Michigan
Milan Minnesota Mississippi Missouri Moldova Mongolia Montana Montreal Morocco Moscow Mozambique Mumbai Munich Myanmar Nairobi
Namibia Naples Nassau Nebraska Nepal Netherlands Nevada Nicaragua Niger Nigeria Norway Ohio Oklahoma Oregon Osaka Oslo Oxford
Pakistan Panama Paraguay Paris Pennsylvania Peru Philadelphia Philippines Plymouth Poland Portugal Prague Princeton Quebec
Romania Rome Russia Rwanda Santiago Scotland Seattle Senegal Serbia Seville Shanghai Siberia Sicily Singapore Slovakia Slovenia
Somalia Spain Stockholm Sudan Suriname Sweden Switzerland Sydney Syria Taiwan Tanzania Tehran Tenerife Tennessee Texas Thailand
Tokyo Toronto Tunisia Turin Turkey Uganda Ukraine Uruguay Uzbekistan Valencia Vancouver Victoria Venezuela Venice Vermont Vienna Vietnam
Virginia Wales Warsaw Washington Wisconsin Wyoming Yemen York Yorkshire Yugoslavia Zambia Zimbabwe Zurich
`);

/** Places that are no cities: a question about one is not answered by the other. */
export const countries = set(`
Africa Albania Algeria America Angola Antarctica Argentina Asia Australia Austria Bahamas Bangladesh Barbados Belarus Belgium
Bolivia Brazil Britain Bulgaria Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt
England Eritrea Estonia Ethiopia Europe Fiji Finland France Germany Ghana Greece Greenland Guatemala Guinea Haiti Hungary
Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Korea Kuwait Laos Latvia Lebanon
Libya Lithuania Luxembourg Madagascar Malawi Malaysia Mali Malta Mexico Moldova Mongolia Morocco Mozambique Myanmar Namibia
Nepal Netherlands Nicaragua Niger Nigeria Norway Pakistan Panama Paraguay Peru Philippines Poland Portugal Romania Russia
Rwanda Scotland Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan
Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Wales Yemen Yugoslavia Zambia Zimbabwe
`);

/** Parts of countries, larger than a city. */
export const regions = set(`
Alaska Arizona California Colorado Connecticut Cornwall Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas
Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma
Oregon Pennsylvania Quebec Siberia Sicily Tennessee Texas Vermont Virginia Wisconsin Wyoming Yorkshire
`);

export const continents = set('Africa America Antarctica Asia Australia Europe');
