# October to December 2025: delivery days promised twice, a tram that went elsewhere, the ward kitchen.

day 2025-10-01
mei note wexcombe-university 'Braille: the library has a reader called Oona who found two mistakes before I had sat down ☺ She would read for our other customers too.' via:visit tag:layout
tom done $greenline_bid 'Handed in, weighed, and signed for at the gate.'

mei contact add wexcombe-university 'Oona Birch' --email o.birch@wexcombe.example --role 'Braille reader at the library' --phone '020 7946 0417' --kind partner --cares-about 'Maps that tell a finger where the stairs are'

day 2025-10-03
hanna done $hop_bar 'She glanced. Then she looked.'

day 2025-10-06
yusuf note blackthorn-brewery 'Hop Harvest: label, bar and stand in one gold. Priscilla explained it to a partner in four words, two of them "look here".' from:priscilla-wynn via:fair tag:colour feeling:delighted date:2025-10-04
grace note asahi-noodle-bar 'Kenji wants broth kept at 85 degrees through a two-hour conference break. Our trolleys hold 70. He offered to stir.' from:kenji-arai via:visit tag:kitchen
yusuf set blackthorn-brewery critical/artwork-owner 'Bea Whitlock, after Dan Sturgess has scraped it with a coin'

day 2025-10-08
keep broth carys note asahi-noodle-bar 'The Rovers’ pie trolley holds 88; it has a second element. Borrow one for a day?' tag:kitchen

day 2025-10-09
grace thank $broth 'Kenji stood beside it with a thermometer and, after an hour, with his hands in his pockets.'
ann note harbour-boats-ltd 'Mia asks when next year’s demo cards come. I said the 14th of May and she wrote it on her wall, in ink.' from:mia-lund via:visit tag:cards

day 2025-10-13
raj note harbour-boats-ltd 'Mia wishes to see the cards on the heavier sheet first. I said we would need until the 20th of May for that; she wrote it down without comment.' from:mia-lund via:phone tag:cards

day 2025-10-14
tom note greenline-trams 'Lost. Standwerk was cheaper by the price of the sleepers, which they forgot.' from:carol-beech via:phone tag:tender feeling:uneasy
carys note tern-mutual-insurance 'Geraldine has a new chairman who eats no gluten and announces it. She asks for the allergen cards we print for the football.' from:geraldine-poole via:phone tag:allergens kind:advance

day 2025-10-15
tom note greenline-trams 'Vik asks what the floor needs before Standwerk finds out. I told him; it is his tram.' from:vik-soni via:phone tag:stand --context 'He knows that we lost over it. He may tell Carol, and will.'

day 2025-10-20
grace done $ward_week 'Five breakfasts, four lunches, one birthday.'
grace note st-aldhelms-hospital-trust 'On ward four the tea comes before the teeth. Amara wants breakfast half an hour later, which needs the nurses and not the kitchen.' from:amara-obi via:visit tag:menu --context 'The ward sister agrees in private; let Amara raise it.'

day 2025-10-21
piotr note fenwick-dale-cheeses 'Col’s new brine room is colder and the label holds without the hour of drying. He is a little sorry; it was a good rest.' from:col-raistrick via:phone tag:labels feeling:content

day 2025-10-23
keep three_five omar note hartmann-pumps 'Lorna was given three weeks by the wall printers and five by the brochure desk, for the same job number. Which of us says the day?' from:lorna-tait via:email tag:delivery feeling:uneasy

day 2025-10-24
keep lorna_day ivo note hartmann-pumps 'One plan for wall, paper and plate for Waterworks Europe, with a day against each' kind:promise tag:delivery due:2025-11-21
raj note acme-ltd 'Wilma retires on 28 November. She leaves a folder called "How to read their invoices", and I come out of it quite well.' from:wilma-oates via:visit tag:handover

day 2025-10-27
dev note tokyodo-publishing 'Emi asks for the price of waiting: half speed on the folder is two nights instead of one. She has the money; she needs the sentence for Tokyo.' from:emi-sato via:phone tag:paper

day 2025-10-28
keep tokyo dev note tokyodo-publishing 'One sentence for Tokyo on why a quiet page takes two nights' due:2025-11-07

day 2025-10-30
yusuf note copperfield-hotels 'Noor tells me that Corvin & Lay have stopped calling. She sounded a little hurt.' from:noor-aziz via:phone tag:rival feeling:content
tom note brightwater-yachts 'Masts are out of the loft and lying on trestles in the yard. Hugo asked again about a shed. So did the rain.' from:hugo-tremayne via:visit tag:storage feeling:unhappy

day 2025-11-03
keep rust ivo note hartmann-pumps 'Tank stored in the open since May. Rust on 2 of 12 seams. Dieter wants it under a roof by winter and asked why nobody asked him.' from:dieter-hartmann via:visit tag:storage feeling:unhappy

day 2025-11-04
omar told $rust 'Under our own roof in bay four since this morning, seams brushed and oiled, at our cost.'
sofia note lodz-porcelain-works 'Łucja opens a showroom for hotels in Berlin and wants the grey wall there for good. Piotr, she will need a price list that is not a catalogue.' from:wrona via:visit tag:light

day 2025-11-06
dev done $tokyo '"Slow is the sound of nothing." Tokyo agreed by return.'
keep each_order dev note wexcombe-university 'Moira’s successor in accounts refuses the yearly order and wants one for each delivery again. Moira is on our side, and overruled.' from:moira-kent via:phone tag:invoicing feeling:uneasy

day 2025-11-10
keep yearly colin note wexcombe-university 'A letter that both Moira and the auditor can put in the file, on call-offs against one order' kind:promise tag:invoicing due:2025-11-28

day 2025-11-11
tom note greenline-trams 'Tramways Congress: Standwerk rented sleepers at midnight. Vik’s tram stood, crooked, and the whole hall came to look at it.' from:vik-soni via:fair tag:stand feeling:content

day 2025-11-13
carys note calder-opera 'Mairi asks whether the foyer could serve before the matinee for schools. Squash, no ice, nothing that rolls.' from:mairi-gunn via:visit tag:bar
piotr note lantern-books 'All three autumn titles left on the day we wrote down a year ago. Dora sent a picture of forty windows. Kit sent biscuits again.' from:dora-quill via:email feeling:delighted tag:press-dates

day 2025-11-17
raj note pennyroyal-press 'Nell has been offered Felk paper through Corvin & Lay for less than Otto sells it to us. Otto would like to know how, and so should I.' from:nell-ashby via:visit tag:rival

day 2025-11-18
keep felk raj note pennyroyal-press 'What the cheaper Felk offer leaves out, in writing, to Nell' due:2025-12-05
ivo done $lorna_day 'Wall 20 April, paper 24 April, plate 11 May.'

day 2025-11-20
sofia note mueller-soehne-messebau 'Leipzig Boat & Camp: the son built six of nine stands on the modular frame and asked his mother’s leave afterwards.' from:jonas-weck via:fair tag:stand feeling:delighted
omar told $three_five 'Four weeks for both, and Ivo says the day; Lorna has the plan.'

day 2025-11-24
sofia note mueller-soehne-messebau 'Katrin gave leave. Ten-year price accepted, signed by both generations on one line.' from:katrin via:letter tag:stand feeling:content

day 2025-11-26
colin done $yearly 'The auditor asked for a copy for his own house.'
colin told $each_order 'The yearly order stands, and the letter says why in words an auditor likes.'

day 2025-11-27
ann note acme-ltd 'Wilma’s farewell. She introduced Joe Sands with the words: "They will tell you before you find it."' from:wilma-oates via:visit tag:handover feeling:delighted

day 2025-12-01
ann set acme-ltd contacts/wilma-oates/role 'Left 2025-11-28; was buyer'
ann contact add acme-ltd 'Joe Sands' --email joe@acme.example --role Buyer --cares-about 'Getting through his first spring without a rented lorry'
raj note acme-ltd 'Joe has three printers on his list and Wilma’s folder in his drawer. He wants the core catalogue in February, three weeks sooner than she did.' from:joe-sands via:visit tag:catalogue
raj set acme-ltd critical/order-fix 'The purchase order from Joe Sands; a word from Gil Barton fixes nothing'

day 2025-12-03
raj done $felk 'It leaves out the journey, and the name of the mill on the wrapper.'
keep sink grace note quay-nine-events 'Petra has two winter conferences on the same night and one sink. She would pay to have the washing-up leave the house.' from:petra-holm via:visit tag:kitchen

day 2025-12-04
mei reply $sink 'Wexcombe’s old kitchen washes for nobody in December, and Hattie would like the hire money. Try it for Quay Nine.'
grace note museum-of-salt 'Salt by Candlelight: Lydia paid for two classes on condition that the children taste the soup. They did; one asked for the pan.' from:lydia-foss via:visit tag:menu feeling:delighted

day 2025-12-08
keep warm_lamp hanna note museum-of-salt 'One of our cold lamps was swapped for a warm one by somebody who wanted to read. Farah found it by the thermometer: "Your stand, your lamp."' from:farah-qureshi via:phone tag:fire-rules feeling:unhappy act:exhibitions

day 2025-12-09
keep lamp_lock hanna note museum-of-salt 'Lamp housings that need a key, on all nine, before the spring term' due:2026-01-16

day 2025-12-10
mei note saltmarsh-smokehouse 'Tilly was asked to sign away her name again, by another supermarket. She sent them our menu card instead of an answer.' from:tilly-marsh via:chat tag:menu feeling:content

day 2025-12-11
raj note otter-lake-holidays 'The hole in the cover is a porthole. Bram’s director, who hates uncoated paper, looked through it for a while.' from:bram-de-wit via:visit tag:group feeling:delighted

day 2025-12-15
yusuf note brasserie-elan 'Théo’s quiet room has menus like letters. A guest answered hers. He wants envelopes.' from:theo-garnier via:visit tag:menu feeling:delighted
tom note teasel-park-racecourse 'Rupert had a marquee of Standwerk’s on the grass on Friday. With wheels. Ned says the silence could be heard in the paddock.' from:ned-hollis via:phone tag:rival

day 2025-12-17
grace note st-aldhelms-hospital-trust 'Nurses and kitchen agreed on tea, teeth, breakfast. Joan reads the sheet at half past ten from 5 January, since the trolleys leave later.' from:joan-petrie via:visit tag:menu feeling:content
grace set st-aldhelms-hospital-trust critical/allergen-sheet 'Joan Petrie, at half past ten, since breakfast moved'

day 2025-12-18
piotr note almanacmaps.example 'The moor map sold out. Wendel thinks it a mistake and will reprint it in case it was not.' from:wendel-pike via:phone tag:catalogue feeling:delighted
